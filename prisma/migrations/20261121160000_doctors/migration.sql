-- Doctors, the codes of their messages, and their sign-ins. A doctor's session is good only while an admin's approval stands.

CREATE TABLE `doctors` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `full_name` VARCHAR(255) NOT NULL,
    `email` VARCHAR(255) NOT NULL,
    `phone` VARCHAR(20) NULL,
    `password_hash` VARCHAR(255) NOT NULL,
    `specialisation` VARCHAR(120) NOT NULL,
    `license_number` VARCHAR(100) NOT NULL,
    `country` VARCHAR(100) NOT NULL,
    `language` VARCHAR(5) NOT NULL DEFAULT 'en',
    `time_zone` VARCHAR(50) NOT NULL DEFAULT 'UTC',
    `email_verified_at` DATETIME(3) NULL,
    `licence_notes` TEXT NULL,
    `licence_notes_at` DATETIME(3) NULL,
    `licence_notes_by_id` BIGINT NULL,
    `approved_at` DATETIME(3) NULL,
    `approved_by_id` BIGINT NULL,
    `refused_at` DATETIME(3) NULL,
    `refused_by_id` BIGINT NULL,
    `refused_reason` VARCHAR(500) NULL,
    `suspended_at` DATETIME(3) NULL,
    `suspended_by_id` BIGINT NULL,
    `suspended_reason` VARCHAR(500) NULL,
    `totp_secret` VARBINARY(255) NULL,
    `totp_confirmed_at` DATETIME(3) NULL,
    `totp_last_step` INTEGER NOT NULL DEFAULT 0,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updated_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `last_login_at` DATETIME(3) NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `doctors_public_id_key`(`public_id`),
    UNIQUE INDEX `doctors_email_key`(`email`),
    INDEX `doctors_licence_notes_by_id_idx`(`licence_notes_by_id`),
    INDEX `doctors_approved_by_id_idx`(`approved_by_id`),
    INDEX `doctors_refused_by_id_idx`(`refused_by_id`),
    INDEX `doctors_suspended_by_id_idx`(`suspended_by_id`),
    INDEX `doctors_email_verified_at_approved_at_id_idx`(`email_verified_at`, `approved_at`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `doctor_recovery_codes` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `doctor_id` BIGINT NOT NULL,
    `code_hash` BINARY(32) NOT NULL,
    `used_at` DATETIME(3) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `doctor_recovery_codes_doctor_id_code_hash_key`(`doctor_id`, `code_hash`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `one_time_codes` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `doctor_id` BIGINT NOT NULL,
    `purpose` ENUM('registration', 'password_reset') NOT NULL,
    `seed` BINARY(32) NOT NULL,
    `code_hash` BINARY(32) NOT NULL,
    `attempts` INTEGER NOT NULL DEFAULT 0,
    `expires_at` DATETIME(3) NOT NULL,
    `used_at` DATETIME(3) NULL,
    `revoked_at` DATETIME(3) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `one_time_codes_public_id_key`(`public_id`),
    INDEX `one_time_codes_doctor_id_purpose_id_idx`(`doctor_id`, `purpose`, `id`),
    INDEX `one_time_codes_expires_at_idx`(`expires_at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `sessions`
    ADD COLUMN `doctor_id` BIGINT NULL,
    ADD INDEX `sessions_doctor_id_revoked_at_idx`(`doctor_id`, `revoked_at`);

ALTER TABLE `doctors`
    ADD CONSTRAINT `doctors_licence_notes_by_id_fkey` FOREIGN KEY (`licence_notes_by_id`) REFERENCES `admins`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT `doctors_approved_by_id_fkey` FOREIGN KEY (`approved_by_id`) REFERENCES `admins`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT `doctors_refused_by_id_fkey` FOREIGN KEY (`refused_by_id`) REFERENCES `admins`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT `doctors_suspended_by_id_fkey` FOREIGN KEY (`suspended_by_id`) REFERENCES `admins`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
    -- Nobody is approved whose address is not theirs, nobody is approved and refused, and nobody is turned away without a reason.
    ADD CONSTRAINT `doctors_approved_is_proved` CHECK (`approved_at` IS NULL OR `email_verified_at` IS NOT NULL),
    ADD CONSTRAINT `doctors_approved_or_refused` CHECK (`approved_at` IS NULL OR `refused_at` IS NULL),
    ADD CONSTRAINT `doctors_refused_with_reason` CHECK (`refused_at` IS NULL OR `refused_reason` IS NOT NULL),
    ADD CONSTRAINT `doctors_suspended_with_reason` CHECK (`suspended_at` IS NULL OR `suspended_reason` IS NOT NULL);

ALTER TABLE `doctor_recovery_codes`
    ADD CONSTRAINT `doctor_recovery_codes_doctor_id_fkey` FOREIGN KEY (`doctor_id`) REFERENCES `doctors`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `one_time_codes`
    ADD CONSTRAINT `one_time_codes_doctor_id_fkey` FOREIGN KEY (`doctor_id`) REFERENCES `doctors`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `sessions`
    ADD CONSTRAINT `sessions_doctor_id_fkey` FOREIGN KEY (`doctor_id`) REFERENCES `doctors`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `sessions` DROP CONSTRAINT `sessions_one_person`;

ALTER TABLE `sessions`
    ADD CONSTRAINT `sessions_one_person` CHECK ((`member_id` IS NOT NULL) + (`admin_id` IS NOT NULL) + (`account_id` IS NOT NULL) + (`doctor_id` IS NOT NULL) = 1);
