-- Sealed files, results, their versions. The composite keys refuse a result whose patient or file is another clinic's.

CREATE TABLE `stored_files` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `uploaded_by_id` BIGINT NOT NULL,
    `kind` ENUM('pdf', 'image', 'csv') NULL,
    `media_type` VARCHAR(100) NULL,
    `original_filename` VARCHAR(255) NOT NULL,
    `size_bytes` BIGINT NULL,
    `sha256` BINARY(32) NULL,
    `storage_provider` ENUM('aws_s3', 'cloudinary', 'local', 'uploadthing') NOT NULL,
    `storage_key` VARCHAR(191) NOT NULL,
    `master_key_id` VARCHAR(20) NOT NULL,
    `wrapped_key` VARBINARY(255) NOT NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `stored_at` DATETIME(3) NULL,
    `attached_at` DATETIME(3) NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `stored_files_public_id_key`(`public_id`),
    UNIQUE INDEX `stored_files_storage_key_key`(`storage_key`),
    INDEX `stored_files_attached_at_created_at_idx`(`attached_at`, `created_at`),
    INDEX `stored_files_master_key_id_id_idx`(`master_key_id`, `id`),
    UNIQUE INDEX `stored_files_clinic_id_id_key`(`clinic_id`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `patient_results` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `patient_id` BIGINT NULL,
    `result_type` VARCHAR(100) NOT NULL,
    `test_name` VARCHAR(255) NOT NULL,
    `test_date` DATE NOT NULL,
    `notes` TEXT NULL,
    `status` ENUM('pending', 'processed', 'sent', 'archived') NOT NULL DEFAULT 'pending',
    `uploaded_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `uploaded_by_id` BIGINT NOT NULL,
    `matched_at` DATETIME(3) NULL,
    `matched_by_id` BIGINT NULL,
    `reviewed_at` DATETIME(3) NULL,
    `reviewed_by_id` BIGINT NULL,
    `authorised_at` DATETIME(3) NULL,
    `authorised_by_id` BIGINT NULL,
    `release_at` DATETIME(3) NULL,
    `sent_at` DATETIME(3) NULL,
    `sent_by_id` BIGINT NULL,
    `first_viewed_at` DATETIME(3) NULL,
    `archived_at` DATETIME(3) NULL,
    `archived_by_id` BIGINT NULL,
    `recalled_at` DATETIME(3) NULL,
    `recalled_by_id` BIGINT NULL,
    `recalled_reason` VARCHAR(500) NULL,
    `updated_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `patient_results_public_id_key`(`public_id`),
    INDEX `patient_results_clinic_id_status_id_idx`(`clinic_id`, `status`, `id`),
    INDEX `patient_results_clinic_id_result_type_id_idx`(`clinic_id`, `result_type`, `id`),
    INDEX `patient_results_clinic_id_test_date_id_idx`(`clinic_id`, `test_date`, `id`),
    INDEX `patient_results_clinic_id_test_name_id_idx`(`clinic_id`, `test_name`, `id`),
    INDEX `patient_results_clinic_id_patient_id_id_idx`(`clinic_id`, `patient_id`, `id`),
    INDEX `patient_results_clinic_id_first_viewed_at_idx`(`clinic_id`, `first_viewed_at`),
    INDEX `patient_results_clinic_id_status_sent_at_idx`(`clinic_id`, `status`, `sent_at`),
    INDEX `patient_results_patient_id_sent_at_id_idx`(`patient_id`, `sent_at`, `id`),
    UNIQUE INDEX `patient_results_clinic_id_id_key`(`clinic_id`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `result_versions` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `result_id` BIGINT NOT NULL,
    `number` INTEGER NOT NULL,
    `reason` VARCHAR(500) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `created_by_id` BIGINT NOT NULL,
    `superseded_at` DATETIME(3) NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `result_versions_public_id_key`(`public_id`),
    UNIQUE INDEX `result_versions_clinic_id_id_key`(`clinic_id`, `id`),
    UNIQUE INDEX `result_versions_clinic_id_result_id_number_key`(`clinic_id`, `result_id`, `number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `result_files` (
    `clinic_id` BIGINT NOT NULL,
    `version_id` BIGINT NOT NULL,
    `file_id` BIGINT NOT NULL,
    `position` INTEGER NOT NULL,
    PRIMARY KEY (`clinic_id`, `version_id`, `file_id`),
    UNIQUE INDEX `result_files_clinic_id_file_id_key`(`clinic_id`, `file_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `stored_files`
    ADD CONSTRAINT `stored_files_clinic_id_fkey` FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `patient_results`
    ADD CONSTRAINT `patient_results_clinic_id_fkey` FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `patient_results`
    ADD CONSTRAINT `patient_results_clinic_id_patient_id_fkey` FOREIGN KEY (`clinic_id`, `patient_id`) REFERENCES `patients`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `result_versions`
    ADD CONSTRAINT `result_versions_clinic_id_result_id_fkey` FOREIGN KEY (`clinic_id`, `result_id`) REFERENCES `patient_results`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `result_files`
    ADD CONSTRAINT `result_files_clinic_id_version_id_fkey` FOREIGN KEY (`clinic_id`, `version_id`) REFERENCES `result_versions`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `result_files`
    ADD CONSTRAINT `result_files_clinic_id_file_id_fkey` FOREIGN KEY (`clinic_id`, `file_id`) REFERENCES `stored_files`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- The order of a result's life, held by the database itself: nothing is authorised before its match is confirmed and
-- reviewed, nothing is sent before it is authorised and has a patient.
ALTER TABLE `patient_results`
    ADD CONSTRAINT `patient_results_matched` CHECK (`matched_at` IS NULL OR `patient_id` IS NOT NULL),
    ADD CONSTRAINT `patient_results_reviewed` CHECK (`reviewed_at` IS NULL OR `matched_at` IS NOT NULL),
    ADD CONSTRAINT `patient_results_authorised` CHECK (`authorised_at` IS NULL OR `reviewed_at` IS NOT NULL),
    ADD CONSTRAINT `patient_results_processed` CHECK (`status` <> 'processed' OR `authorised_at` IS NOT NULL),
    ADD CONSTRAINT `patient_results_sent` CHECK (`status` <> 'sent' OR (`sent_at` IS NOT NULL AND `authorised_at` IS NOT NULL)),
    ADD CONSTRAINT `patient_results_sent_once_authorised` CHECK (`sent_at` IS NULL OR `authorised_at` IS NOT NULL);
