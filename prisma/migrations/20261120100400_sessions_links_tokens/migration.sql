-- Sign-ins, and the links and codes that lead to them. Secrets are stored as hashes only.

CREATE TABLE `sessions` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `actor_kind` ENUM('clinic', 'patient', 'doctor', 'admin', 'share', 'api', 'system', 'visitor') NOT NULL,
    `member_id` BIGINT NULL,
    `admin_id` BIGINT NULL,
    `account_id` BIGINT NULL,
    `address` VARCHAR(45) NULL,
    `user_agent` VARCHAR(500) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `last_seen_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `expires_at` DATETIME(3) NOT NULL,
    `revoked_at` DATETIME(3) NULL,
    `revoked_reason` VARCHAR(100) NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `sessions_public_id_key`(`public_id`),
    INDEX `sessions_member_id_revoked_at_idx`(`member_id`, `revoked_at`),
    INDEX `sessions_admin_id_revoked_at_idx`(`admin_id`, `revoked_at`),
    INDEX `sessions_account_id_revoked_at_idx`(`account_id`, `revoked_at`),
    INDEX `sessions_expires_at_idx`(`expires_at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `sign_in_links` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `purpose` ENUM('sign_in', 'result') NOT NULL,
    `contact_kind` ENUM('email', 'phone') NOT NULL,
    `contact_value` VARCHAR(255) NOT NULL,
    `clinic_id` BIGINT NULL,
    `result_id` BIGINT NULL,
    `delivery_id` BIGINT NULL,
    `seed` BINARY(32) NOT NULL,
    `token_hash` BINARY(32) NOT NULL,
    `code_hash` BINARY(32) NOT NULL,
    `code_attempts` INTEGER NOT NULL DEFAULT 0,
    `expires_at` DATETIME(3) NOT NULL,
    `used_at` DATETIME(3) NULL,
    `revoked_at` DATETIME(3) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `sign_in_links_public_id_key`(`public_id`),
    UNIQUE INDEX `sign_in_links_token_hash_key`(`token_hash`),
    INDEX `sign_in_links_contact_kind_contact_value_expires_at_idx`(`contact_kind`, `contact_value`, `expires_at`),
    INDEX `sign_in_links_clinic_id_result_id_idx`(`clinic_id`, `result_id`),
    INDEX `sign_in_links_clinic_id_delivery_id_idx`(`clinic_id`, `delivery_id`),
    INDEX `sign_in_links_expires_at_idx`(`expires_at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `password_reset_tokens` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `member_id` BIGINT NULL,
    `admin_id` BIGINT NULL,
    `seed` BINARY(32) NOT NULL,
    `token_hash` BINARY(32) NOT NULL,
    `expires_at` DATETIME(3) NOT NULL,
    `used_at` DATETIME(3) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `password_reset_tokens_token_hash_key`(`token_hash`),
    INDEX `password_reset_tokens_member_id_idx`(`member_id`),
    INDEX `password_reset_tokens_admin_id_idx`(`admin_id`),
    INDEX `password_reset_tokens_expires_at_idx`(`expires_at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `email_verification_tokens` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `clinic_id` BIGINT NOT NULL,
    `member_id` BIGINT NOT NULL,
    `email` VARCHAR(255) NOT NULL,
    `seed` BINARY(32) NOT NULL,
    `token_hash` BINARY(32) NOT NULL,
    `expires_at` DATETIME(3) NOT NULL,
    `verified_at` DATETIME(3) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `email_verification_tokens_token_hash_key`(`token_hash`),
    INDEX `email_verification_tokens_clinic_id_member_id_idx`(`clinic_id`, `member_id`),
    INDEX `email_verification_tokens_expires_at_idx`(`expires_at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `sessions`
    ADD CONSTRAINT `sessions_member_id_fkey` FOREIGN KEY (`member_id`) REFERENCES `clinic_members`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `sessions`
    ADD CONSTRAINT `sessions_admin_id_fkey` FOREIGN KEY (`admin_id`) REFERENCES `admins`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `sessions`
    ADD CONSTRAINT `sessions_account_id_fkey` FOREIGN KEY (`account_id`) REFERENCES `patient_accounts`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `sign_in_links`
    ADD CONSTRAINT `sign_in_links_clinic_id_result_id_fkey` FOREIGN KEY (`clinic_id`, `result_id`) REFERENCES `patient_results`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `sign_in_links`
    ADD CONSTRAINT `sign_in_links_clinic_id_delivery_id_fkey` FOREIGN KEY (`clinic_id`, `delivery_id`) REFERENCES `deliveries`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `password_reset_tokens`
    ADD CONSTRAINT `password_reset_tokens_member_id_fkey` FOREIGN KEY (`member_id`) REFERENCES `clinic_members`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `password_reset_tokens`
    ADD CONSTRAINT `password_reset_tokens_admin_id_fkey` FOREIGN KEY (`admin_id`) REFERENCES `admins`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `email_verification_tokens`
    ADD CONSTRAINT `email_verification_tokens_clinic_id_fkey` FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `email_verification_tokens`
    ADD CONSTRAINT `email_verification_tokens_clinic_id_member_id_fkey` FOREIGN KEY (`clinic_id`, `member_id`) REFERENCES `clinic_members`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A session belongs to exactly one person, a reset to exactly one.
ALTER TABLE `sessions`
    ADD CONSTRAINT `sessions_one_person` CHECK ((`member_id` IS NOT NULL) + (`admin_id` IS NOT NULL) + (`account_id` IS NOT NULL) = 1);

ALTER TABLE `password_reset_tokens`
    ADD CONSTRAINT `password_reset_tokens_one_person` CHECK ((`member_id` IS NOT NULL) + (`admin_id` IS NOT NULL) = 1);
