-- What each clinic decided about its messages, and how many of the costly ones it sent. No row means the defaults.

CREATE TABLE `message_policies` (
    `clinic_id` BIGINT NOT NULL,
    `quiet_from_minute` INTEGER NULL,
    `quiet_until_minute` INTEGER NULL,
    `reminder_count` INTEGER NOT NULL,
    `reminder_spacing_hours` INTEGER NOT NULL,
    `silence_hours` INTEGER NOT NULL,
    `sms_enabled` BOOLEAN NOT NULL,
    `whatsapp_enabled` BOOLEAN NOT NULL,
    `daily_limit` INTEGER NOT NULL,
    `monthly_limit` INTEGER NOT NULL,
    `birth_date_proof` ENUM('never', 'new_mailbox', 'always') NOT NULL,
    `updated_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updated_by_id` BIGINT NULL,
    PRIMARY KEY (`clinic_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `message_counts` (
    `clinic_id` BIGINT NOT NULL,
    `period` VARCHAR(10) NOT NULL,
    `taken` INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (`clinic_id`, `period`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `message_policies`
    ADD CONSTRAINT `message_policies_clinic_id_fkey` FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `message_counts`
    ADD CONSTRAINT `message_counts_clinic_id_fkey` FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
