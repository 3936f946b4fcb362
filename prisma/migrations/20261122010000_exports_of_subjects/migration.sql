-- What an admin asks for as a file: of what, how far it is, until when it can be had. Its sealed file is the admin's who asked.

ALTER TABLE `stored_files`
    ADD COLUMN `admin_id` BIGINT NULL,
    ADD UNIQUE INDEX `stored_files_admin_id_id_key` (`admin_id`, `id`);

ALTER TABLE `stored_files` ADD CONSTRAINT `stored_files_admin_id_fkey`
    FOREIGN KEY (`admin_id`) REFERENCES `admins` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `stored_files` DROP CONSTRAINT `stored_files_one_owner`;

ALTER TABLE `stored_files` ADD CONSTRAINT `stored_files_one_owner`
    CHECK ((`clinic_id` IS NOT NULL) + (`account_id` IS NOT NULL) + (`doctor_id` IS NOT NULL) + (`admin_id` IS NOT NULL) = 1);

ALTER TABLE `export_requests` DROP FOREIGN KEY `export_requests_file_id_fkey`;

ALTER TABLE `export_requests` DROP INDEX `export_requests_file_id_fkey`;

ALTER TABLE `export_requests`
    ADD COLUMN `subject` ENUM('results', 'patients', 'deliveries', 'activity', 'clinics') NOT NULL,
    MODIFY `status` ENUM('pending', 'processing', 'completed', 'failed', 'cancelled', 'expired') NOT NULL DEFAULT 'pending',
    ADD COLUMN `runs` INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN `done_rows` INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN `total_rows` INTEGER NULL,
    ADD COLUMN `noted_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    ADD COLUMN `begun_at` DATETIME(3) NULL,
    ADD COLUMN `failed_at` DATETIME(3) NULL,
    ADD COLUMN `cancelled_at` DATETIME(3) NULL,
    ADD COLUMN `expires_at` DATETIME(3) NULL,
    ADD COLUMN `expired_at` DATETIME(3) NULL,
    ADD UNIQUE INDEX `export_requests_admin_id_file_id_key` (`admin_id`, `file_id`),
    ADD INDEX `export_requests_admin_id_id_idx` (`admin_id`, `id`),
    ADD INDEX `export_requests_status_expires_at_idx` (`status`, `expires_at`),
    ADD INDEX `export_requests_status_noted_at_idx` (`status`, `noted_at`),
    DROP INDEX `export_requests_admin_id_idx`,
    DROP INDEX `export_requests_status_idx`,
    DROP INDEX `export_requests_created_at_idx`;

ALTER TABLE `export_requests` ADD CONSTRAINT `export_requests_admin_id_file_id_fkey`
    FOREIGN KEY (`admin_id`, `file_id`) REFERENCES `stored_files` (`admin_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What can be downloaded has its file, its count and its end; what cannot has no file.
ALTER TABLE `export_requests` ADD CONSTRAINT `export_requests_completed_has_file`
    CHECK ((`status` = 'completed') = (`file_id` IS NOT NULL));

ALTER TABLE `export_requests` ADD CONSTRAINT `export_requests_completed_ends`
    CHECK (`status` <> 'completed' OR (`record_count` IS NOT NULL AND `completed_at` IS NOT NULL AND `expires_at` IS NOT NULL));
