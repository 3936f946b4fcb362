-- Documents that come in many at once: what they say (sealed), their uploads that can go on where they broke off, and what
-- was found and decided about each.

CREATE TABLE `file_readings` (
    `clinic_id` BIGINT NOT NULL,
    `file_id` BIGINT NOT NULL,
    `pages_read` INTEGER NOT NULL,
    `pages_total` INTEGER NOT NULL,
    `confidence` INTEGER NOT NULL,
    `sealed` MEDIUMBLOB NOT NULL,
    `read_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`clinic_id`, `file_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `uploads` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `batch_id` BIGINT NOT NULL,
    `member_id` BIGINT NOT NULL,
    `original_filename` VARCHAR(255) NOT NULL,
    `size_bytes` BIGINT NOT NULL,
    `received_bytes` BIGINT NOT NULL DEFAULT 0,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `finished_at` DATETIME(3) NULL,
    `refused_reason` VARCHAR(300) NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `uploads_public_id_key` (`public_id`),
    INDEX `uploads_finished_at_created_at_idx` (`finished_at`, `created_at`),
    UNIQUE INDEX `uploads_clinic_id_id_key` (`clinic_id`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `upload_parts` (
    `clinic_id` BIGINT NOT NULL,
    `upload_id` BIGINT NOT NULL,
    `start_byte` BIGINT NOT NULL,
    `size_bytes` BIGINT NOT NULL,
    `storage_provider` ENUM('aws_s3', 'cloudinary', 'local', 'uploadthing') NOT NULL,
    `storage_key` VARCHAR(191) NOT NULL,
    `master_key_id` VARCHAR(20) NOT NULL,
    `wrapped_key` VARBINARY(255) NOT NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `stored_at` DATETIME(3) NULL,
    PRIMARY KEY (`clinic_id`, `upload_id`, `start_byte`, `storage_key`),
    UNIQUE INDEX `upload_parts_storage_key_key` (`storage_key`),
    INDEX `upload_parts_stored_at_created_at_idx` (`stored_at`, `created_at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `batches` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `name` VARCHAR(120) NOT NULL,
    `result_type` VARCHAR(100) NOT NULL,
    `test_name` VARCHAR(255) NOT NULL,
    `test_date` DATE NOT NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `created_by_id` BIGINT NOT NULL,
    `confirmed_at` DATETIME(3) NULL,
    `confirmed_by_id` BIGINT NULL,
    `undo_until` DATETIME(3) NULL,
    `send_after` BOOLEAN NOT NULL DEFAULT false,
    `released_at` DATETIME(3) NULL,
    `discarded_at` DATETIME(3) NULL,
    `discarded_by_id` BIGINT NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `batches_public_id_key` (`public_id`),
    INDEX `batches_clinic_id_created_at_id_idx` (`clinic_id`, `created_at`, `id`),
    UNIQUE INDEX `batches_clinic_id_id_key` (`clinic_id`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `batch_documents` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `batch_id` BIGINT NOT NULL,
    `file_id` BIGINT NOT NULL,
    `sha256` BINARY(32) NOT NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `matched_at` DATETIME(3) NULL,
    `pile` ENUM('sure', 'doubtful', 'none') NULL,
    `candidates` JSON NULL,
    `failure` VARCHAR(300) NULL,
    `patient_id` BIGINT NULL,
    `chosen_by_id` BIGINT NULL,
    `chosen_at` DATETIME(3) NULL,
    `needs_second` BOOLEAN NOT NULL DEFAULT false,
    `second_by_id` BIGINT NULL,
    `second_at` DATETIME(3) NULL,
    `second_reason` VARCHAR(500) NULL,
    `set_aside_at` DATETIME(3) NULL,
    `set_aside_by_id` BIGINT NULL,
    `result_id` BIGINT NULL,
    `outcome` VARCHAR(300) NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `batch_documents_public_id_key` (`public_id`),
    INDEX `batch_documents_clinic_id_file_id_idx` (`clinic_id`, `file_id`),
    INDEX `batch_documents_clinic_id_patient_id_idx` (`clinic_id`, `patient_id`),
    INDEX `batch_documents_clinic_id_result_id_idx` (`clinic_id`, `result_id`),
    INDEX `batch_documents_clinic_id_batch_id_pile_id_idx` (`clinic_id`, `batch_id`, `pile`, `id`),
    UNIQUE INDEX `batch_documents_clinic_id_id_key` (`clinic_id`, `id`),
    UNIQUE INDEX `batch_documents_clinic_id_batch_id_sha256_key` (`clinic_id`, `batch_id`, `sha256`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `intake_settings` (
    `clinic_id` BIGINT NOT NULL,
    `filename_pattern` VARCHAR(200) NULL,
    `updated_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updated_by_id` BIGINT NULL,
    PRIMARY KEY (`clinic_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `file_readings` ADD CONSTRAINT `file_readings_clinic_id_file_id_fkey`
    FOREIGN KEY (`clinic_id`, `file_id`) REFERENCES `stored_files` (`clinic_id`, `id`)
    ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE `uploads` ADD CONSTRAINT `uploads_clinic_id_batch_id_fkey`
    FOREIGN KEY (`clinic_id`, `batch_id`) REFERENCES `batches` (`clinic_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `upload_parts` ADD CONSTRAINT `upload_parts_clinic_id_upload_id_fkey`
    FOREIGN KEY (`clinic_id`, `upload_id`) REFERENCES `uploads` (`clinic_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `batches` ADD CONSTRAINT `batches_clinic_id_fkey`
    FOREIGN KEY (`clinic_id`) REFERENCES `clinics` (`id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `batch_documents` ADD CONSTRAINT `batch_documents_clinic_id_batch_id_fkey`
    FOREIGN KEY (`clinic_id`, `batch_id`) REFERENCES `batches` (`clinic_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `batch_documents` ADD CONSTRAINT `batch_documents_clinic_id_file_id_fkey`
    FOREIGN KEY (`clinic_id`, `file_id`) REFERENCES `stored_files` (`clinic_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `batch_documents` ADD CONSTRAINT `batch_documents_clinic_id_patient_id_fkey`
    FOREIGN KEY (`clinic_id`, `patient_id`) REFERENCES `patients` (`clinic_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `batch_documents` ADD CONSTRAINT `batch_documents_clinic_id_result_id_fkey`
    FOREIGN KEY (`clinic_id`, `result_id`) REFERENCES `patient_results` (`clinic_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `intake_settings` ADD CONSTRAINT `intake_settings_clinic_id_fkey`
    FOREIGN KEY (`clinic_id`) REFERENCES `clinics` (`id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Of two people who are wanted one is not the other, and a second look is complete or there was none.
ALTER TABLE `batch_documents`
    ADD CONSTRAINT `batch_documents_second` CHECK (`second_by_id` IS NULL OR (`second_by_id` <> `chosen_by_id` AND `second_at` IS NOT NULL AND `second_reason` IS NOT NULL)),
    ADD CONSTRAINT `batch_documents_result` CHECK (`result_id` IS NULL OR (`patient_id` IS NOT NULL AND (`needs_second` = 0 OR `second_by_id` IS NOT NULL)));

ALTER TABLE `batches`
    ADD CONSTRAINT `batches_released` CHECK (`released_at` IS NULL OR `confirmed_at` IS NOT NULL);

-- The same document is known again by its hash.
CREATE INDEX `stored_files_clinic_id_sha256_idx` ON `stored_files`(`clinic_id`, `sha256`);
