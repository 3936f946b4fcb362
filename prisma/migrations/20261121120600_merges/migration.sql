-- Two rows that are one person: likely pairs, merges with what it takes to undo them, and numbers that still find the survivor.

ALTER TABLE `patients` ADD COLUMN `merged_into_id` BIGINT NULL;
ALTER TABLE `patients` ADD INDEX `patients_clinic_id_merged_into_id_idx`(`clinic_id`, `merged_into_id`);

CREATE TABLE `patient_merges` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `survivor_id` BIGINT NOT NULL,
    `absorbed_id` BIGINT NOT NULL,
    `kept` JSON NOT NULL,
    `merged_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `merged_by_id` BIGINT NOT NULL,
    `undone_at` DATETIME(3) NULL,
    `undone_by_id` BIGINT NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `patient_merges_public_id_key`(`public_id`),
    UNIQUE INDEX `patient_merges_clinic_id_id_key`(`clinic_id`, `id`),
    INDEX `patient_merges_clinic_id_survivor_id_id_idx`(`clinic_id`, `survivor_id`, `id`),
    INDEX `patient_merges_clinic_id_absorbed_id_id_idx`(`clinic_id`, `absorbed_id`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `patient_aliases` (
    `clinic_id` BIGINT NOT NULL,
    `number` VARCHAR(100) NOT NULL,
    `patient_id` BIGINT NOT NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`clinic_id`, `number`),
    INDEX `patient_aliases_clinic_id_patient_id_idx`(`clinic_id`, `patient_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `patient_pairs` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `first_id` BIGINT NOT NULL,
    `second_id` BIGINT NOT NULL,
    `reason` ENUM('name_and_birth_date', 'name_and_phone', 'number') NOT NULL,
    `found_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `dismissed_at` DATETIME(3) NULL,
    `dismissed_by_id` BIGINT NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `patient_pairs_public_id_key`(`public_id`),
    UNIQUE INDEX `patient_pairs_clinic_id_first_id_second_id_key`(`clinic_id`, `first_id`, `second_id`),
    INDEX `patient_pairs_clinic_id_second_id_idx`(`clinic_id`, `second_id`),
    INDEX `patient_pairs_clinic_id_dismissed_at_id_idx`(`clinic_id`, `dismissed_at`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `patients`
    ADD CONSTRAINT `patients_clinic_id_merged_into_id_fkey` FOREIGN KEY (`clinic_id`, `merged_into_id`) REFERENCES `patients`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `patient_merges`
    ADD CONSTRAINT `patient_merges_clinic_id_survivor_id_fkey` FOREIGN KEY (`clinic_id`, `survivor_id`) REFERENCES `patients`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `patient_merges`
    ADD CONSTRAINT `patient_merges_clinic_id_absorbed_id_fkey` FOREIGN KEY (`clinic_id`, `absorbed_id`) REFERENCES `patients`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `patient_aliases`
    ADD CONSTRAINT `patient_aliases_clinic_id_patient_id_fkey` FOREIGN KEY (`clinic_id`, `patient_id`) REFERENCES `patients`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `patient_pairs`
    ADD CONSTRAINT `patient_pairs_clinic_id_first_id_fkey` FOREIGN KEY (`clinic_id`, `first_id`) REFERENCES `patients`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `patient_pairs`
    ADD CONSTRAINT `patient_pairs_clinic_id_second_id_fkey` FOREIGN KEY (`clinic_id`, `second_id`) REFERENCES `patients`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
