-- That an admin made another member the owner of a clinic, on what proof, in whose place.

CREATE TABLE `owner_changes` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `former_id` BIGINT NOT NULL,
    `member_id` BIGINT NOT NULL,
    `reason` VARCHAR(500) NOT NULL,
    `changed_by_id` BIGINT NOT NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `owner_changes_public_id_key`(`public_id`),
    INDEX `owner_changes_clinic_id_id_idx`(`clinic_id`, `id`),
    INDEX `owner_changes_clinic_id_former_id_idx`(`clinic_id`, `former_id`),
    INDEX `owner_changes_clinic_id_member_id_idx`(`clinic_id`, `member_id`),
    INDEX `owner_changes_changed_by_id_idx`(`changed_by_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `owner_changes`
    ADD CONSTRAINT `owner_changes_clinic_id_fkey` FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT `owner_changes_clinic_id_former_id_fkey` FOREIGN KEY (`clinic_id`, `former_id`) REFERENCES `clinic_members`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT `owner_changes_clinic_id_member_id_fkey` FOREIGN KEY (`clinic_id`, `member_id`) REFERENCES `clinic_members`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT `owner_changes_changed_by_id_fkey` FOREIGN KEY (`changed_by_id`) REFERENCES `admins`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
