-- Lists of patients that come in as a table, how far each was read, and which rows were refused and why.

CREATE TABLE `patient_imports` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `file_id` BIGINT NOT NULL,
    `created_by_id` BIGINT NOT NULL,
    `row_count` INTEGER NOT NULL,
    `mapping` JSON NULL,
    `position` INTEGER NOT NULL DEFAULT 0,
    `added_count` INTEGER NOT NULL DEFAULT 0,
    `known_count` INTEGER NOT NULL DEFAULT 0,
    `refused_count` INTEGER NOT NULL DEFAULT 0,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `started_at` DATETIME(3) NULL,
    `finished_at` DATETIME(3) NULL,
    `cancelled_at` DATETIME(3) NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `patient_imports_public_id_key`(`public_id`),
    UNIQUE INDEX `patient_imports_clinic_id_id_key`(`clinic_id`, `id`),
    UNIQUE INDEX `patient_imports_clinic_id_file_id_key`(`clinic_id`, `file_id`),
    INDEX `patient_imports_clinic_id_created_by_id_idx`(`clinic_id`, `created_by_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `patient_import_refusals` (
    `clinic_id` BIGINT NOT NULL,
    `import_id` BIGINT NOT NULL,
    `row_number` INTEGER NOT NULL,
    `reason` VARCHAR(500) NOT NULL,
    PRIMARY KEY (`clinic_id`, `import_id`, `row_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `patient_imports`
    ADD CONSTRAINT `patient_imports_clinic_id_file_id_fkey` FOREIGN KEY (`clinic_id`, `file_id`) REFERENCES `stored_files`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `patient_imports`
    ADD CONSTRAINT `patient_imports_clinic_id_created_by_id_fkey` FOREIGN KEY (`clinic_id`, `created_by_id`) REFERENCES `clinic_members`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `patient_import_refusals`
    ADD CONSTRAINT `patient_import_refusals_clinic_id_import_id_fkey` FOREIGN KEY (`clinic_id`, `import_id`) REFERENCES `patient_imports`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
