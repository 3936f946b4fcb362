-- What patients show to others by SMART Health Links: the shares, what is in them, and who opened them. The composite keys
-- refuse another account's person, record or file, and a version under another clinic's name.

CREATE TABLE `shares` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `account_id` BIGINT NOT NULL,
    `profile_id` BIGINT NOT NULL,
    `url_hash` BINARY(32) NOT NULL,
    `label` VARCHAR(80) NOT NULL,
    `recipient_name` VARCHAR(120) NULL,
    `mode` ENUM('manifest', 'direct') NOT NULL,
    `passcode_hash` VARCHAR(72) NULL,
    `passcode_tries_left` INTEGER NULL,
    `expires_at` DATETIME(3) NOT NULL,
    `uses_max` INTEGER NOT NULL,
    `uses_taken` INTEGER NOT NULL DEFAULT 0,
    `paused_at` DATETIME(3) NULL,
    `revoked_at` DATETIME(3) NULL,
    `follows_corrections` BOOLEAN NOT NULL DEFAULT false,
    `saving_allowed_at` DATETIME(3) NULL,
    `update_public_key` VARBINARY(65) NULL,
    `direct_file_id` BIGINT NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updated_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `shares_public_id_key` (`public_id`),
    UNIQUE INDEX `shares_url_hash_key` (`url_hash`),
    UNIQUE INDEX `shares_account_id_id_key` (`account_id`, `id`),
    INDEX `shares_account_id_profile_id_idx` (`account_id`, `profile_id`),
    INDEX `shares_account_id_direct_file_id_idx` (`account_id`, `direct_file_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `share_items` (
    `account_id` BIGINT NOT NULL,
    `share_id` BIGINT NOT NULL,
    `position` INTEGER NOT NULL,
    `clinic_id` BIGINT NULL,
    `result_id` BIGINT NULL,
    `version_id` BIGINT NULL,
    `record_id` BIGINT NULL,
    `file_id` BIGINT NULL,
    `stopped_at` DATETIME(3) NULL,
    `update_version_id` BIGINT NULL,
    `update_file_id` BIGINT NULL,
    `updated_at` DATETIME(3) NULL,
    PRIMARY KEY (`share_id`, `position`),
    INDEX `share_items_account_id_share_id_idx` (`account_id`, `share_id`),
    INDEX `share_items_clinic_id_result_id_idx` (`clinic_id`, `result_id`),
    INDEX `share_items_clinic_id_version_id_idx` (`clinic_id`, `version_id`),
    INDEX `share_items_clinic_id_update_version_id_idx` (`clinic_id`, `update_version_id`),
    INDEX `share_items_account_id_record_id_idx` (`account_id`, `record_id`),
    INDEX `share_items_account_id_file_id_idx` (`account_id`, `file_id`),
    INDEX `share_items_account_id_update_file_id_idx` (`account_id`, `update_file_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `share_openings` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `account_id` BIGINT NOT NULL,
    `share_id` BIGINT NOT NULL,
    `kind` ENUM('direct', 'manifest', 'file', 'passcode_refused', 'inactive') NOT NULL,
    `opened_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `recipient` VARCHAR(200) NULL,
    `position` INTEGER NULL,
    `ip_address` VARCHAR(45) NULL,
    `user_agent` VARCHAR(500) NULL,
    `ticket_hash` BINARY(32) NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `share_openings_ticket_hash_key` (`ticket_hash`),
    INDEX `share_openings_account_id_share_id_id_idx` (`account_id`, `share_id`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `shares` ADD CONSTRAINT `shares_account_id_profile_id_fkey`
    FOREIGN KEY (`account_id`, `profile_id`) REFERENCES `patient_profiles` (`account_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE `shares` ADD CONSTRAINT `shares_account_id_direct_file_id_fkey`
    FOREIGN KEY (`account_id`, `direct_file_id`) REFERENCES `stored_files` (`account_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `share_items` ADD CONSTRAINT `share_items_account_id_share_id_fkey`
    FOREIGN KEY (`account_id`, `share_id`) REFERENCES `shares` (`account_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE `share_items` ADD CONSTRAINT `share_items_clinic_id_result_id_fkey`
    FOREIGN KEY (`clinic_id`, `result_id`) REFERENCES `patient_results` (`clinic_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE `share_items` ADD CONSTRAINT `share_items_clinic_id_version_id_fkey`
    FOREIGN KEY (`clinic_id`, `version_id`) REFERENCES `result_versions` (`clinic_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE `share_items` ADD CONSTRAINT `share_items_clinic_id_update_version_id_fkey`
    FOREIGN KEY (`clinic_id`, `update_version_id`) REFERENCES `result_versions` (`clinic_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE `share_items` ADD CONSTRAINT `share_items_account_id_record_id_fkey`
    FOREIGN KEY (`account_id`, `record_id`) REFERENCES `records` (`account_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE `share_items` ADD CONSTRAINT `share_items_account_id_file_id_fkey`
    FOREIGN KEY (`account_id`, `file_id`) REFERENCES `stored_files` (`account_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE `share_items` ADD CONSTRAINT `share_items_account_id_update_file_id_fkey`
    FOREIGN KEY (`account_id`, `update_file_id`) REFERENCES `stored_files` (`account_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `share_openings` ADD CONSTRAINT `share_openings_account_id_share_id_fkey`
    FOREIGN KEY (`account_id`, `share_id`) REFERENCES `shares` (`account_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `shares`
    ADD CONSTRAINT `shares_uses` CHECK (`uses_taken` >= 0 AND `uses_taken` <= `uses_max`),
    ADD CONSTRAINT `shares_passcode` CHECK ((`passcode_hash` IS NULL) = (`passcode_tries_left` IS NULL)),
    ADD CONSTRAINT `shares_tries` CHECK (`passcode_tries_left` IS NULL OR `passcode_tries_left` >= 0),
    -- One file by GET has nowhere to send a passcode to, and is never made anew.
    ADD CONSTRAINT `shares_direct` CHECK (`mode` = 'manifest' OR (`passcode_hash` IS NULL AND NOT `follows_corrections`)),
    -- Once a share is over its files are taken away.
    ADD CONSTRAINT `shares_direct_file`
        CHECK (`direct_file_id` IS NULL OR `mode` = 'direct'),
    ADD CONSTRAINT `shares_direct_live`
        CHECK (`mode` = 'manifest' OR `direct_file_id` IS NOT NULL OR `revoked_at` IS NOT NULL),
    ADD CONSTRAINT `shares_follow` CHECK (`follows_corrections` = (`update_public_key` IS NOT NULL));

ALTER TABLE `share_items`
    ADD CONSTRAINT `share_items_one_thing` CHECK ((`version_id` IS NOT NULL) + (`record_id` IS NOT NULL) = 1),
    ADD CONSTRAINT `share_items_of_clinic`
        CHECK ((`clinic_id` IS NULL) = (`version_id` IS NULL) AND (`result_id` IS NULL) = (`version_id` IS NULL)),
    ADD CONSTRAINT `share_items_update` CHECK ((`update_version_id` IS NULL) = (`update_file_id` IS NULL));
