-- Invitations to work for a clinic. One is open for an address at a time: the unique key holds it.

CREATE TABLE `member_invitations` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `email` VARCHAR(255) NOT NULL,
    `role` ENUM('owner', 'manager', 'reviewer', 'technician', 'front_desk') NOT NULL,
    `branch_id` BIGINT NULL,
    `open_slot` INTEGER NULL DEFAULT 1,
    `seed` BINARY(32) NOT NULL,
    `token_hash` BINARY(32) NOT NULL,
    `sent_count` INTEGER NOT NULL DEFAULT 1,
    `invited_by_id` BIGINT NOT NULL,
    `expires_at` DATETIME(3) NOT NULL,
    `accepted_at` DATETIME(3) NULL,
    `withdrawn_at` DATETIME(3) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `member_invitations_public_id_key`(`public_id`),
    UNIQUE INDEX `member_invitations_token_hash_key`(`token_hash`),
    UNIQUE INDEX `member_invitations_clinic_id_id_key`(`clinic_id`, `id`),
    UNIQUE INDEX `member_invitations_clinic_id_email_open_slot_key`(`clinic_id`, `email`, `open_slot`),
    INDEX `member_invitations_clinic_id_branch_id_idx`(`clinic_id`, `branch_id`),
    INDEX `member_invitations_clinic_id_invited_by_id_idx`(`clinic_id`, `invited_by_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `member_invitations`
    ADD CONSTRAINT `member_invitations_clinic_id_fkey` FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `member_invitations`
    ADD CONSTRAINT `member_invitations_clinic_id_invited_by_id_fkey` FOREIGN KEY (`clinic_id`, `invited_by_id`) REFERENCES `clinic_members`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `member_invitations`
    ADD CONSTRAINT `member_invitations_clinic_id_branch_id_fkey` FOREIGN KEY (`clinic_id`, `branch_id`) REFERENCES `branches`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
