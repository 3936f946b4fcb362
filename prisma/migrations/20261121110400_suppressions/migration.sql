-- Addresses and numbers that are not written to: by one clinic (it bounced) or by nobody (its owner complained or said stop).

CREATE TABLE `suppressions` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NULL,
    `channel` ENUM('email', 'sms', 'whatsapp') NOT NULL,
    `recipient` VARCHAR(255) NOT NULL,
    `reason` ENUM('bounced', 'complained', 'stopped') NOT NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `lifted_at` DATETIME(3) NULL,
    `lifted_by_id` BIGINT NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `suppressions_public_id_key`(`public_id`),
    INDEX `suppressions_channel_recipient_idx`(`channel`, `recipient`),
    INDEX `suppressions_clinic_id_id_idx`(`clinic_id`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `suppressions`
    ADD CONSTRAINT `suppressions_clinic_id_fkey` FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
