-- What patients keep here themselves. The composite keys refuse another account's person or file.

CREATE TABLE `records` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `account_id` BIGINT NOT NULL,
    `profile_id` BIGINT NOT NULL,
    `document_type` ENUM('prescription', 'lab_report', 'scan', 'other') NOT NULL,
    `title` VARCHAR(255) NOT NULL,
    `source_doctor` VARCHAR(255) NULL,
    `date_of_record` DATE NULL,
    `notes` TEXT NULL,
    `archived_at` DATETIME(3) NULL,
    `deleted_at` DATETIME(3) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updated_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `records_public_id_key` (`public_id`),
    UNIQUE INDEX `records_account_id_id_key` (`account_id`, `id`),
    INDEX `records_account_id_archived_at_id_idx` (`account_id`, `archived_at`, `id`),
    INDEX `records_account_id_profile_id_archived_at_id_idx` (`account_id`, `profile_id`, `archived_at`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `record_files` (
    `account_id` BIGINT NOT NULL,
    `record_id` BIGINT NOT NULL,
    `file_id` BIGINT NOT NULL,
    `position` INTEGER NOT NULL,
    PRIMARY KEY (`account_id`, `record_id`, `position`),
    UNIQUE INDEX `record_files_account_id_file_id_key` (`account_id`, `file_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `records` ADD CONSTRAINT `records_account_id_profile_id_fkey`
    FOREIGN KEY (`account_id`, `profile_id`) REFERENCES `patient_profiles` (`account_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `record_files` ADD CONSTRAINT `record_files_account_id_record_id_fkey`
    FOREIGN KEY (`account_id`, `record_id`) REFERENCES `records` (`account_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `record_files` ADD CONSTRAINT `record_files_account_id_file_id_fkey`
    FOREIGN KEY (`account_id`, `file_id`) REFERENCES `stored_files` (`account_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;
