-- Tables of many patients’ results: what was said about their columns, what became of each row, and which version came from which.

CREATE TABLE `table_layouts` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `clinic_id` BIGINT NOT NULL,
    `fingerprint` BINARY(32) NOT NULL,
    `mapping` JSON NOT NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updated_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updated_by_id` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `table_layouts_clinic_id_fingerprint_key` (`clinic_id`, `fingerprint`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `table_imports` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `file_id` BIGINT NOT NULL,
    `fingerprint` BINARY(32) NULL,
    `mapping` JSON NULL,
    `state` ENUM('mapping', 'preview', 'importing', 'done', 'cancelled') NOT NULL DEFAULT 'mapping',
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `created_by_id` BIGINT NOT NULL,
    `confirmed_at` DATETIME(3) NULL,
    `confirmed_by_id` BIGINT NULL,
    `finished_at` DATETIME(3) NULL,
    `cancelled_at` DATETIME(3) NULL,
    `rows_total` INTEGER NULL,
    `results_made` INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `table_imports_public_id_key` (`public_id`),
    INDEX `table_imports_clinic_id_state_id_idx` (`clinic_id`, `state`, `id`),
    UNIQUE INDEX `table_imports_clinic_id_id_key` (`clinic_id`, `id`),
    UNIQUE INDEX `table_imports_clinic_id_file_id_key` (`clinic_id`, `file_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `table_rows` (
    `clinic_id` BIGINT NOT NULL,
    `import_id` BIGINT NOT NULL,
    `row_number` INTEGER NOT NULL,
    `state` ENUM('stored', 'waiting', 'refused', 'double') NOT NULL,
    `reason` VARCHAR(300) NULL,
    `stored_key` BINARY(32) NULL,
    `result_id` BIGINT NULL,
    PRIMARY KEY (`clinic_id`, `import_id`, `row_number`),
    INDEX `table_rows_clinic_id_result_id_idx` (`clinic_id`, `result_id`),
    UNIQUE INDEX `table_rows_clinic_id_stored_key_key` (`clinic_id`, `stored_key`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `result_versions`
    ADD COLUMN `table_import_id` BIGINT NULL AFTER `superseded_at`,
    ADD COLUMN `printed_number` VARCHAR(100) NULL AFTER `table_import_id`,
    ADD COLUMN `printed_name` VARCHAR(255) NULL AFTER `printed_number`,
    ADD COLUMN `printed_birth_date` VARCHAR(40) NULL AFTER `printed_name`,
    ADD INDEX `result_versions_clinic_id_table_import_id_idx` (`clinic_id`, `table_import_id`);

ALTER TABLE `table_layouts` ADD CONSTRAINT `table_layouts_clinic_id_fkey`
    FOREIGN KEY (`clinic_id`) REFERENCES `clinics` (`id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `table_imports` ADD CONSTRAINT `table_imports_clinic_id_fkey`
    FOREIGN KEY (`clinic_id`) REFERENCES `clinics` (`id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `table_imports` ADD CONSTRAINT `table_imports_clinic_id_file_id_fkey`
    FOREIGN KEY (`clinic_id`, `file_id`) REFERENCES `stored_files` (`clinic_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `table_rows` ADD CONSTRAINT `table_rows_clinic_id_import_id_fkey`
    FOREIGN KEY (`clinic_id`, `import_id`) REFERENCES `table_imports` (`clinic_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `table_rows` ADD CONSTRAINT `table_rows_clinic_id_result_id_fkey`
    FOREIGN KEY (`clinic_id`, `result_id`) REFERENCES `patient_results` (`clinic_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `result_versions` ADD CONSTRAINT `result_versions_clinic_id_table_import_id_fkey`
    FOREIGN KEY (`clinic_id`, `table_import_id`) REFERENCES `table_imports` (`clinic_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;
