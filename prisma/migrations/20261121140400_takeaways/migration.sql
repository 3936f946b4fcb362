-- Archives of everything that a patient may see: asked for, made by a job, and gone after a day.

CREATE TABLE `takeaways` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `account_id` BIGINT NOT NULL,
    `session_id` BIGINT NOT NULL,
    `language` VARCHAR(10) NOT NULL DEFAULT 'en',
    `open_slot` INTEGER NULL DEFAULT 1,
    `done_items` INTEGER NOT NULL DEFAULT 0,
    `total_items` INTEGER NULL,
    `scope_hash` BINARY(32) NULL,
    `file_id` BIGINT NULL,
    `asked_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `begun_at` DATETIME(3) NULL,
    `ready_at` DATETIME(3) NULL,
    `failed_at` DATETIME(3) NULL,
    `expires_at` DATETIME(3) NOT NULL,
    `forgotten_at` DATETIME(3) NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `takeaways_public_id_key` (`public_id`),
    UNIQUE INDEX `takeaways_account_id_open_slot_key` (`account_id`, `open_slot`),
    UNIQUE INDEX `takeaways_account_id_file_id_key` (`account_id`, `file_id`),
    INDEX `takeaways_account_id_id_idx` (`account_id`, `id`),
    INDEX `takeaways_forgotten_at_expires_at_idx` (`forgotten_at`, `expires_at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `takeaways` ADD CONSTRAINT `takeaways_account_id_fkey`
    FOREIGN KEY (`account_id`) REFERENCES `patient_accounts` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `takeaways` ADD CONSTRAINT `takeaways_account_id_file_id_fkey`
    FOREIGN KEY (`account_id`, `file_id`) REFERENCES `stored_files` (`account_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `takeaways` ADD CONSTRAINT `takeaways_ready_has_file`
    CHECK (`ready_at` IS NULL OR `file_id` IS NOT NULL OR `forgotten_at` IS NOT NULL);
