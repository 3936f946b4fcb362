-- A member's second step at sign-in, and whether their clinic asks for one; who was suspended or removed, when and by whom.

ALTER TABLE `clinics` ADD COLUMN `totp_required_at` DATETIME(3) NULL;

ALTER TABLE `clinic_members`
    ADD COLUMN `totp_secret` VARBINARY(255) NULL,
    ADD COLUMN `totp_confirmed_at` DATETIME(3) NULL,
    ADD COLUMN `totp_last_step` INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN `deactivated_at` DATETIME(3) NULL,
    ADD COLUMN `deactivated_by_id` BIGINT NULL,
    ADD COLUMN `removed_at` DATETIME(3) NULL;

CREATE TABLE `member_recovery_codes` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `clinic_id` BIGINT NOT NULL,
    `member_id` BIGINT NOT NULL,
    `code_hash` BINARY(32) NOT NULL,
    `used_at` DATETIME(3) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `member_recovery_codes_clinic_id_member_id_code_hash_key`(`clinic_id`, `member_id`, `code_hash`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Given after the password, for the code alone: it opens nothing.
CREATE TABLE `sign_in_tickets` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `clinic_id` BIGINT NOT NULL,
    `member_id` BIGINT NOT NULL,
    `token_hash` BINARY(32) NOT NULL,
    `attempts` INTEGER NOT NULL DEFAULT 0,
    `expires_at` DATETIME(3) NOT NULL,
    `used_at` DATETIME(3) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `sign_in_tickets_token_hash_key`(`token_hash`),
    INDEX `sign_in_tickets_clinic_id_member_id_idx`(`clinic_id`, `member_id`),
    INDEX `sign_in_tickets_expires_at_idx`(`expires_at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `clinic_members`
    ADD CONSTRAINT `clinic_members_clinic_id_deactivated_by_id_fkey` FOREIGN KEY (`clinic_id`, `deactivated_by_id`) REFERENCES `clinic_members`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `member_recovery_codes`
    ADD CONSTRAINT `member_recovery_codes_clinic_id_member_id_fkey` FOREIGN KEY (`clinic_id`, `member_id`) REFERENCES `clinic_members`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `sign_in_tickets`
    ADD CONSTRAINT `sign_in_tickets_clinic_id_member_id_fkey` FOREIGN KEY (`clinic_id`, `member_id`) REFERENCES `clinic_members`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
