-- What had been seen of a withdrawn result, and what was done about it.

CREATE TABLE `incidents` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `result_id` BIGINT NOT NULL,
    `reason` VARCHAR(500) NOT NULL,
    `opened_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `opened_by_id` BIGINT NOT NULL,
    `closed_at` DATETIME(3) NULL,
    `closed_by_id` BIGINT NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `incidents_public_id_key` (`public_id`),
    INDEX `incidents_clinic_id_closed_at_id_idx` (`clinic_id`, `closed_at`, `id`),
    INDEX `incidents_clinic_id_result_id_idx` (`clinic_id`, `result_id`),
    UNIQUE INDEX `incidents_clinic_id_id_key` (`clinic_id`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `incident_accesses` (
    `clinic_id` BIGINT NOT NULL,
    `incident_id` BIGINT NOT NULL,
    `position` INTEGER NOT NULL,
    `happened_at` DATETIME(3) NOT NULL,
    `action` VARCHAR(60) NOT NULL,
    `actor_kind` ENUM('clinic', 'patient', 'doctor', 'admin', 'share', 'api', 'system', 'visitor') NOT NULL,
    `actor_id` BIGINT NULL,
    `address` VARCHAR(45) NULL,
    `user_agent` VARCHAR(500) NULL,
    PRIMARY KEY (`clinic_id`, `incident_id`, `position`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `incident_notes` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `clinic_id` BIGINT NOT NULL,
    `incident_id` BIGINT NOT NULL,
    `text` TEXT NOT NULL,
    `written_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `written_by_id` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `incident_notes_clinic_id_incident_id_id_idx` (`clinic_id`, `incident_id`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `incidents` ADD CONSTRAINT `incidents_clinic_id_result_id_fkey`
    FOREIGN KEY (`clinic_id`, `result_id`) REFERENCES `patient_results` (`clinic_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `incident_accesses` ADD CONSTRAINT `incident_accesses_clinic_id_incident_id_fkey`
    FOREIGN KEY (`clinic_id`, `incident_id`) REFERENCES `incidents` (`clinic_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `incident_notes` ADD CONSTRAINT `incident_notes_clinic_id_incident_id_fkey`
    FOREIGN KEY (`clinic_id`, `incident_id`) REFERENCES `incidents` (`clinic_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;
