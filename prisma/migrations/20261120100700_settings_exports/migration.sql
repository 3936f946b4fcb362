-- Settings and export requests of the platform.

CREATE TABLE `system_settings` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `setting_key` VARCHAR(100) NOT NULL,
    `setting_value` TEXT NULL,
    `setting_type` ENUM('string', 'number', 'boolean', 'json') NOT NULL DEFAULT 'string',
    `description` TEXT NULL,
    `updated_by_admin_id` BIGINT NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updated_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `system_settings_setting_key_key`(`setting_key`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `export_requests` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `admin_id` BIGINT NOT NULL,
    `export_type` ENUM('pdf', 'excel', 'csv') NOT NULL,
    `filters` JSON NULL,
    `file_id` BIGINT NULL,
    `status` ENUM('pending', 'processing', 'completed', 'failed') NOT NULL DEFAULT 'pending',
    `record_count` INTEGER NULL,
    `file_size_kb` INTEGER NULL,
    `error_message` TEXT NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `completed_at` DATETIME(3) NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `export_requests_public_id_key`(`public_id`),
    INDEX `export_requests_admin_id_idx`(`admin_id`),
    INDEX `export_requests_status_idx`(`status`),
    INDEX `export_requests_created_at_idx`(`created_at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `system_settings`
    ADD CONSTRAINT `system_settings_updated_by_admin_id_fkey` FOREIGN KEY (`updated_by_admin_id`) REFERENCES `admins`(`id`) ON DELETE SET NULL ON UPDATE RESTRICT;

ALTER TABLE `export_requests`
    ADD CONSTRAINT `export_requests_admin_id_fkey` FOREIGN KEY (`admin_id`) REFERENCES `admins`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `export_requests`
    ADD CONSTRAINT `export_requests_file_id_fkey` FOREIGN KEY (`file_id`) REFERENCES `stored_files`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
