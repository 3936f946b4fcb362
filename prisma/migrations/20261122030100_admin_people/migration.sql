-- The platform's own people: who was suspended by whom, codes for a lost telephone, and links by which somebody joins or
-- sets up a new second step. One link is open for an address at a time: the unique key holds it.

ALTER TABLE `admins`
    ADD COLUMN `suspended_at` DATETIME(3) NULL,
    ADD COLUMN `suspended_by_id` BIGINT NULL,
    ADD INDEX `admins_suspended_by_id_idx`(`suspended_by_id`);

ALTER TABLE `admins`
    ADD CONSTRAINT `admins_suspended_by_id_fkey` FOREIGN KEY (`suspended_by_id`) REFERENCES `admins`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE `admin_recovery_codes` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `admin_id` BIGINT NOT NULL,
    `code_hash` BINARY(32) NOT NULL,
    `used_at` DATETIME(3) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `admin_recovery_codes_admin_id_code_hash_key`(`admin_id`, `code_hash`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `admin_recovery_codes`
    ADD CONSTRAINT `admin_recovery_codes_admin_id_fkey` FOREIGN KEY (`admin_id`) REFERENCES `admins`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE `admin_invitations` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `admin_id` BIGINT NULL,
    `email` VARCHAR(255) NOT NULL,
    `role` ENUM('super_admin', 'admin', 'moderator') NOT NULL,
    `open_slot` INTEGER NULL DEFAULT 1,
    `seed` BINARY(32) NOT NULL,
    `token_hash` BINARY(32) NOT NULL,
    `attempts` INTEGER NOT NULL DEFAULT 0,
    `sent_count` INTEGER NOT NULL DEFAULT 1,
    `invited_by_id` BIGINT NOT NULL,
    `expires_at` DATETIME(3) NOT NULL,
    `accepted_at` DATETIME(3) NULL,
    `withdrawn_at` DATETIME(3) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `admin_invitations_public_id_key`(`public_id`),
    UNIQUE INDEX `admin_invitations_token_hash_key`(`token_hash`),
    UNIQUE INDEX `admin_invitations_email_open_slot_key`(`email`, `open_slot`),
    INDEX `admin_invitations_admin_id_idx`(`admin_id`),
    INDEX `admin_invitations_invited_by_id_idx`(`invited_by_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `admin_invitations`
    ADD CONSTRAINT `admin_invitations_admin_id_fkey` FOREIGN KEY (`admin_id`) REFERENCES `admins`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `admin_invitations`
    ADD CONSTRAINT `admin_invitations_invited_by_id_fkey` FOREIGN KEY (`invited_by_id`) REFERENCES `admins`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
