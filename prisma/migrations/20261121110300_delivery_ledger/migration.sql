-- Each message followed to its end: why it was made, when it was handed over, what its provider and its reader did with it.

ALTER TABLE `deliveries`
    ADD COLUMN `reason` ENUM('sent', 'again', 'bounced', 'silent', 'abnormal_unread', 'reminder') NOT NULL DEFAULT 'sent',
    ADD COLUMN `handed_at` DATETIME(3) NULL,
    ADD COLUMN `complained_at` DATETIME(3) NULL,
    ADD COLUMN `scanned_at` DATETIME(3) NULL,
    ADD COLUMN `opened_at` DATETIME(3) NULL,
    ADD COLUMN `proved_at` DATETIME(3) NULL,
    ADD COLUMN `viewed_at` DATETIME(3) NULL,
    ADD COLUMN `downloaded_at` DATETIME(3) NULL,
    ADD COLUMN `hold_reason` ENUM('quiet_hours', 'daily_limit', 'monthly_limit', 'number_limit') NULL,
    ADD COLUMN `held_until` DATETIME(3) NULL,
    ADD COLUMN `counted_at` DATETIME(3) NULL,
    ADD COLUMN `opt_out_hash` BINARY(32) NULL;

CREATE UNIQUE INDEX `deliveries_opt_out_hash_key` ON `deliveries`(`opt_out_hash`);

CREATE TABLE `delivery_events` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `clinic_id` BIGINT NOT NULL,
    `delivery_id` BIGINT NOT NULL,
    `provider` ENUM('resend', 'twilio') NOT NULL,
    `provider_event_id` VARCHAR(191) NOT NULL,
    `kind` ENUM('accepted', 'delayed', 'delivered', 'bounced', 'complained', 'failed') NOT NULL,
    `detail` VARCHAR(60) NULL,
    `occurred_at` DATETIME(3) NOT NULL,
    `received_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `delivery_events_provider_provider_event_id_key`(`provider`, `provider_event_id`),
    INDEX `delivery_events_clinic_id_delivery_id_id_idx`(`clinic_id`, `delivery_id`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `delivery_events`
    ADD CONSTRAINT `delivery_events_clinic_id_delivery_id_fkey` FOREIGN KEY (`clinic_id`, `delivery_id`) REFERENCES `deliveries`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
