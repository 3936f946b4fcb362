-- What a version says, value by value, with what was printed beside what was understood; and each clinic’s own critical limits.

CREATE TABLE `observations` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `clinic_id` BIGINT NOT NULL,
    `version_id` BIGINT NOT NULL,
    `position` INTEGER NOT NULL,
    `analyte_name` VARCHAR(255) NOT NULL,
    `loinc` VARCHAR(20) NULL,
    `value_text` VARCHAR(1000) NOT NULL,
    `value_number` DECIMAL(24, 8) NULL,
    `comparator` ENUM('lt', 'le', 'gt', 'ge') NULL,
    `unit` VARCHAR(60) NULL,
    `ucum` VARCHAR(60) NULL,
    `range_text` VARCHAR(200) NULL,
    `range_low` DECIMAL(24, 8) NULL,
    `range_high` DECIMAL(24, 8) NULL,
    `flag` ENUM('N', 'L', 'H', 'LL', 'HH', 'A', 'AA') NULL,
    `flag_source` ENUM('printed', 'computed') NULL,
    `critical` BOOLEAN NOT NULL DEFAULT false,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `observations_clinic_id_version_id_position_key` (`clinic_id`, `version_id`, `position`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `critical_limits` (
    `clinic_id` BIGINT NOT NULL,
    `loinc` VARCHAR(20) NOT NULL,
    `ucum` VARCHAR(60) NOT NULL,
    `low` DECIMAL(24, 8) NULL,
    `high` DECIMAL(24, 8) NULL,
    `updated_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`clinic_id`, `loinc`, `ucum`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `observations` ADD CONSTRAINT `observations_clinic_id_version_id_fkey`
    FOREIGN KEY (`clinic_id`, `version_id`) REFERENCES `result_versions` (`clinic_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `critical_limits` ADD CONSTRAINT `critical_limits_clinic_id_fkey`
    FOREIGN KEY (`clinic_id`) REFERENCES `clinics` (`id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A computed or printed flag has its source, and nothing else has one.
ALTER TABLE `observations`
    ADD CONSTRAINT `observations_flag_source` CHECK ((`flag` IS NULL) = (`flag_source` IS NULL));
