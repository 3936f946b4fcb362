-- One row a message.

CREATE TABLE `deliveries` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `result_id` BIGINT NOT NULL,
    `patient_id` BIGINT NOT NULL,
    `contact_id` BIGINT NOT NULL,
    `channel` ENUM('email', 'sms', 'whatsapp') NOT NULL,
    `recipient` VARCHAR(255) NOT NULL,
    `sent_by_member_id` BIGINT NULL,
    `sent_by_admin_id` BIGINT NULL,
    `subject` VARCHAR(500) NOT NULL,
    `body` TEXT NULL,
    `status` ENUM('pending', 'sent', 'delivered', 'failed', 'bounced') NOT NULL DEFAULT 'pending',
    `sent_at` DATETIME(3) NULL,
    `delivered_at` DATETIME(3) NULL,
    `failed_at` DATETIME(3) NULL,
    `bounced_at` DATETIME(3) NULL,
    `cancelled_at` DATETIME(3) NULL,
    `delivery_attempts` INTEGER NOT NULL DEFAULT 0,
    `error_message` TEXT NULL,
    `provider_message_id` VARCHAR(191) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `deliveries_public_id_key`(`public_id`),
    UNIQUE INDEX `deliveries_provider_message_id_key`(`provider_message_id`),
    INDEX `deliveries_clinic_id_result_id_id_idx`(`clinic_id`, `result_id`, `id`),
    INDEX `deliveries_clinic_id_status_id_idx`(`clinic_id`, `status`, `id`),
    INDEX `deliveries_status_sent_at_idx`(`status`, `sent_at`),
    UNIQUE INDEX `deliveries_clinic_id_id_key`(`clinic_id`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `deliveries`
    ADD CONSTRAINT `deliveries_clinic_id_fkey` FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `deliveries`
    ADD CONSTRAINT `deliveries_clinic_id_result_id_fkey` FOREIGN KEY (`clinic_id`, `result_id`) REFERENCES `patient_results`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `deliveries`
    ADD CONSTRAINT `deliveries_clinic_id_patient_id_fkey` FOREIGN KEY (`clinic_id`, `patient_id`) REFERENCES `patients`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `deliveries`
    ADD CONSTRAINT `deliveries_clinic_id_contact_id_fkey` FOREIGN KEY (`clinic_id`, `contact_id`) REFERENCES `contacts`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `deliveries`
    ADD CONSTRAINT `deliveries_sent_by_admin_id_fkey` FOREIGN KEY (`sent_by_admin_id`) REFERENCES `admins`(`id`) ON DELETE SET NULL ON UPDATE RESTRICT;
