-- When an authorised result goes out: the clinic’s rules, its hours, why a result is held, and what was done to many at once.

CREATE TABLE `release_rules` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `position` INTEGER NOT NULL,
    `result_type` VARCHAR(100) NULL,
    `test_name` VARCHAR(100) NULL,
    `flag_class` ENUM('any', 'normal', 'abnormal', 'critical', 'unknown') NOT NULL,
    `way` ENUM('at_once', 'after_hours', 'working_hours', 'call_first', 'manual') NOT NULL,
    `hours` INTEGER NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `created_by_id` BIGINT NOT NULL,
    `removed_at` DATETIME(3) NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `release_rules_public_id_key` (`public_id`),
    INDEX `release_rules_clinic_id_removed_at_position_idx` (`clinic_id`, `removed_at`, `position`),
    UNIQUE INDEX `release_rules_clinic_id_id_key` (`clinic_id`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `release_settings` (
    `clinic_id` BIGINT NOT NULL,
    `tell_patient_of_held` BOOLEAN NOT NULL DEFAULT false,
    `critical_call_minutes` INTEGER NOT NULL DEFAULT 30,
    `call_retry_minutes` INTEGER NOT NULL DEFAULT 30,
    `unread_hours` INTEGER NULL DEFAULT 48,
    `updated_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`clinic_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `working_hours` (
    `clinic_id` BIGINT NOT NULL,
    `weekday` INTEGER NOT NULL,
    `opens_minutes` INTEGER NOT NULL,
    `closes_minutes` INTEGER NOT NULL,
    PRIMARY KEY (`clinic_id`, `weekday`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `bulk_acts` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `kind` ENUM('send', 'schedule', 'archive') NOT NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `created_by_id` BIGINT NOT NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `bulk_acts_public_id_key` (`public_id`),
    UNIQUE INDEX `bulk_acts_clinic_id_id_key` (`clinic_id`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `bulk_act_results` (
    `clinic_id` BIGINT NOT NULL,
    `act_id` BIGINT NOT NULL,
    `position` INTEGER NOT NULL,
    `result_id` BIGINT NOT NULL,
    `refusal` VARCHAR(500) NULL,
    PRIMARY KEY (`clinic_id`, `act_id`, `position`),
    INDEX `bulk_act_results_clinic_id_result_id_idx` (`clinic_id`, `result_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `patient_results`
    ADD COLUMN `held_for` ENUM('manual', 'waiting_time', 'working_hours', 'call_first', 'date', 'person') NULL AFTER `release_at`,
    ADD COLUMN `release_rule_id` BIGINT NULL AFTER `held_for`,
    ADD COLUMN `hold_reason` VARCHAR(500) NULL AFTER `release_rule_id`,
    ADD COLUMN `release_problem` ENUM('clinic_not_active', 'unreachable', 'identity', 'empty') NULL AFTER `hold_reason`,
    ADD COLUMN `flag_class` ENUM('normal', 'abnormal', 'critical', 'unknown') NOT NULL DEFAULT 'unknown' AFTER `release_problem`,
    ADD INDEX `patient_results_clinic_id_flag_class_first_viewed_at_sent_at_idx` (`clinic_id`, `flag_class`, `first_viewed_at`, `sent_at`),
    ADD INDEX `patient_results_status_release_at_idx` (`status`, `release_at`),
    ADD INDEX `patient_results_clinic_id_release_rule_id_idx` (`clinic_id`, `release_rule_id`);

ALTER TABLE `release_rules` ADD CONSTRAINT `release_rules_clinic_id_fkey`
    FOREIGN KEY (`clinic_id`) REFERENCES `clinics` (`id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `release_settings` ADD CONSTRAINT `release_settings_clinic_id_fkey`
    FOREIGN KEY (`clinic_id`) REFERENCES `clinics` (`id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `working_hours` ADD CONSTRAINT `working_hours_clinic_id_fkey`
    FOREIGN KEY (`clinic_id`) REFERENCES `clinics` (`id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `bulk_acts` ADD CONSTRAINT `bulk_acts_clinic_id_fkey`
    FOREIGN KEY (`clinic_id`) REFERENCES `clinics` (`id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `bulk_act_results` ADD CONSTRAINT `bulk_act_results_clinic_id_act_id_fkey`
    FOREIGN KEY (`clinic_id`, `act_id`) REFERENCES `bulk_acts` (`clinic_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `bulk_act_results` ADD CONSTRAINT `bulk_act_results_clinic_id_result_id_fkey`
    FOREIGN KEY (`clinic_id`, `result_id`) REFERENCES `patient_results` (`clinic_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `patient_results` ADD CONSTRAINT `patient_results_clinic_id_release_rule_id_fkey`
    FOREIGN KEY (`clinic_id`, `release_rule_id`) REFERENCES `release_rules` (`clinic_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `working_hours`
    ADD CONSTRAINT `working_hours_in_a_day` CHECK (`weekday` BETWEEN 1 AND 7 AND `opens_minutes` >= 0 AND `closes_minutes` <= 1440 AND `opens_minutes` < `closes_minutes`);

-- Nothing goes out by itself that is not authorised.
ALTER TABLE `patient_results`
    ADD CONSTRAINT `patient_results_release_authorised` CHECK (`release_at` IS NULL OR `authorised_at` IS NOT NULL);
