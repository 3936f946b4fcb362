-- That a clinic lets one admin look at its state for some hours. Whether it holds is worked out, never stored.

CREATE TABLE `support_grants` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `admin_id` BIGINT NOT NULL,
    `reason` VARCHAR(500) NOT NULL,
    `granted_by_id` BIGINT NOT NULL,
    `granted_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `expires_at` DATETIME(3) NOT NULL,
    `revoked_at` DATETIME(3) NULL,
    `revoked_by_id` BIGINT NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `support_grants_public_id_key`(`public_id`),
    INDEX `support_grants_clinic_id_id_idx`(`clinic_id`, `id`),
    INDEX `support_grants_clinic_id_granted_by_id_idx`(`clinic_id`, `granted_by_id`),
    INDEX `support_grants_clinic_id_revoked_by_id_idx`(`clinic_id`, `revoked_by_id`),
    INDEX `support_grants_admin_id_expires_at_idx`(`admin_id`, `expires_at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `support_grants`
    ADD CONSTRAINT `support_grants_clinic_id_fkey` FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT `support_grants_admin_id_fkey` FOREIGN KEY (`admin_id`) REFERENCES `admins`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT `support_grants_clinic_id_granted_by_id_fkey` FOREIGN KEY (`clinic_id`, `granted_by_id`) REFERENCES `clinic_members`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT `support_grants_clinic_id_revoked_by_id_fkey` FOREIGN KEY (`clinic_id`, `revoked_by_id`) REFERENCES `clinic_members`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `support_grants`
    ADD CONSTRAINT `support_grants_hours` CHECK (`expires_at` > `granted_at` AND `expires_at` <= `granted_at` + INTERVAL 72 HOUR);
