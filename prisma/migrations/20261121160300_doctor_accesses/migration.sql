-- Which doctor opened which share, and when: the source's access logs.

CREATE TABLE `doctor_accesses` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `doctor_id` BIGINT NOT NULL,
    `account_id` BIGINT NOT NULL,
    `profile_id` BIGINT NOT NULL,
    `share_id` BIGINT NOT NULL,
    `opened_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `ip_address` VARCHAR(45) NULL,
    `user_agent` VARCHAR(500) NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `doctor_accesses_public_id_key`(`public_id`),
    INDEX `doctor_accesses_doctor_id_id_idx`(`doctor_id`, `id`),
    INDEX `doctor_accesses_doctor_id_profile_id_opened_at_idx`(`doctor_id`, `profile_id`, `opened_at`),
    INDEX `doctor_accesses_account_id_opened_at_idx`(`account_id`, `opened_at`),
    INDEX `doctor_accesses_account_id_profile_id_idx`(`account_id`, `profile_id`),
    INDEX `doctor_accesses_account_id_share_id_idx`(`account_id`, `share_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `doctor_accesses`
    ADD CONSTRAINT `doctor_accesses_doctor_id_fkey` FOREIGN KEY (`doctor_id`) REFERENCES `doctors`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT `doctor_accesses_account_id_profile_id_fkey` FOREIGN KEY (`account_id`, `profile_id`) REFERENCES `patient_profiles`(`account_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT `doctor_accesses_account_id_share_id_fkey` FOREIGN KEY (`account_id`, `share_id`) REFERENCES `shares`(`account_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
