-- A sent result’s new version on its way, one at a time, and the record of it.

CREATE TABLE `corrections` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `result_id` BIGINT NOT NULL,
    `old_version_id` BIGINT NOT NULL,
    `new_version_id` BIGINT NOT NULL,
    `open_slot` INTEGER NULL DEFAULT 1,
    `reason` VARCHAR(500) NOT NULL,
    `dangerous` BOOLEAN NOT NULL DEFAULT false,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `created_by_id` BIGINT NOT NULL,
    `reviewed_at` DATETIME(3) NULL,
    `reviewed_by_id` BIGINT NULL,
    `authorised_at` DATETIME(3) NULL,
    `authorised_by_id` BIGINT NULL,
    `discarded_at` DATETIME(3) NULL,
    `discarded_by_id` BIGINT NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `corrections_public_id_key` (`public_id`),
    INDEX `corrections_clinic_id_old_version_id_idx` (`clinic_id`, `old_version_id`),
    UNIQUE INDEX `corrections_clinic_id_id_key` (`clinic_id`, `id`),
    UNIQUE INDEX `corrections_clinic_id_result_id_open_slot_key` (`clinic_id`, `result_id`, `open_slot`),
    UNIQUE INDEX `corrections_clinic_id_new_version_id_key` (`clinic_id`, `new_version_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `corrections` ADD CONSTRAINT `corrections_clinic_id_result_id_fkey`
    FOREIGN KEY (`clinic_id`, `result_id`) REFERENCES `patient_results` (`clinic_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `corrections` ADD CONSTRAINT `corrections_clinic_id_old_version_id_fkey`
    FOREIGN KEY (`clinic_id`, `old_version_id`) REFERENCES `result_versions` (`clinic_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `corrections` ADD CONSTRAINT `corrections_clinic_id_new_version_id_fkey`
    FOREIGN KEY (`clinic_id`, `new_version_id`) REFERENCES `result_versions` (`clinic_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `corrections`
    ADD CONSTRAINT `corrections_authorised` CHECK (`authorised_at` IS NULL OR `reviewed_at` IS NOT NULL),
    ADD CONSTRAINT `corrections_open` CHECK ((`open_slot` IS NULL) = (`authorised_at` IS NOT NULL OR `discarded_at` IS NOT NULL));
