-- What members are told in the portal, and which kinds each of them wants to hear of.

CREATE TABLE `notifications` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `member_id` BIGINT NOT NULL,
    `kind` VARCHAR(40) NOT NULL,
    `result_id` BIGINT NULL,
    `entity_public_id` VARCHAR(40) NULL,
    `items` INTEGER NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `read_at` DATETIME(3) NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `notifications_public_id_key`(`public_id`),
    INDEX `notifications_clinic_id_member_id_id_idx`(`clinic_id`, `member_id`, `id`),
    INDEX `notifications_clinic_id_member_id_read_at_id_idx`(`clinic_id`, `member_id`, `read_at`, `id`),
    INDEX `notifications_clinic_id_result_id_idx`(`clinic_id`, `result_id`),
    INDEX `notifications_created_at_idx`(`created_at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `notification_choices` (
    `clinic_id` BIGINT NOT NULL,
    `member_id` BIGINT NOT NULL,
    `kind` VARCHAR(40) NOT NULL,
    `wanted` BOOLEAN NOT NULL,
    PRIMARY KEY (`clinic_id`, `member_id`, `kind`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `notifications`
    ADD CONSTRAINT `notifications_clinic_id_member_id_fkey` FOREIGN KEY (`clinic_id`, `member_id`) REFERENCES `clinic_members`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `notifications`
    ADD CONSTRAINT `notifications_clinic_id_result_id_fkey` FOREIGN KEY (`clinic_id`, `result_id`) REFERENCES `patient_results`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `notification_choices`
    ADD CONSTRAINT `notification_choices_clinic_id_member_id_fkey` FOREIGN KEY (`clinic_id`, `member_id`) REFERENCES `clinic_members`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
