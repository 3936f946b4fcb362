-- What the platform's settings were, who changed them and when. A setting's version stands in the condition of its change, so
-- that of two admins at once one is told that it changed. A value of NULL means the default that stands in the code.

ALTER TABLE `system_settings`
    ADD COLUMN `version` INTEGER NOT NULL DEFAULT 0 AFTER `description`,
    ADD CONSTRAINT `system_settings_version_check` CHECK (`version` >= 0);

CREATE TABLE `system_setting_changes` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `setting_id` BIGINT NOT NULL,
    `version` INTEGER NOT NULL,
    `old_value` TEXT NULL,
    `new_value` TEXT NULL,
    `reason` VARCHAR(500) NULL,
    `changed_by_id` BIGINT NOT NULL,
    `changed_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `system_setting_changes_public_id_key`(`public_id`),
    UNIQUE INDEX `system_setting_changes_setting_id_version_key`(`setting_id`, `version`),
    INDEX `system_setting_changes_changed_by_id_idx`(`changed_by_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `system_setting_changes`
    ADD CONSTRAINT `system_setting_changes_setting_id_fkey` FOREIGN KEY (`setting_id`) REFERENCES `system_settings`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT `system_setting_changes_changed_by_id_fkey` FOREIGN KEY (`changed_by_id`) REFERENCES `admins`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TRIGGER `system_setting_changes_no_update` BEFORE UPDATE ON `system_setting_changes` FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'system_setting_changes is append-only';

CREATE TRIGGER `system_setting_changes_no_delete` BEFORE DELETE ON `system_setting_changes` FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'system_setting_changes is append-only';
