-- The places at which one clinic works: members belong to one, results come from one.

CREATE TABLE `branches` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `name` VARCHAR(100) NOT NULL,
    `address` VARCHAR(500) NULL,
    `phone` VARCHAR(20) NULL,
    `archived_at` DATETIME(3) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updated_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `branches_public_id_key`(`public_id`),
    UNIQUE INDEX `branches_clinic_id_id_key`(`clinic_id`, `id`),
    UNIQUE INDEX `branches_clinic_id_name_key`(`clinic_id`, `name`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `clinic_members` ADD COLUMN `branch_id` BIGINT NULL;
ALTER TABLE `clinic_members` ADD INDEX `clinic_members_clinic_id_branch_id_idx`(`clinic_id`, `branch_id`);

ALTER TABLE `patient_results` ADD COLUMN `branch_id` BIGINT NULL;
ALTER TABLE `patient_results` ADD INDEX `patient_results_clinic_id_branch_id_id_idx`(`clinic_id`, `branch_id`, `id`);

ALTER TABLE `branches`
    ADD CONSTRAINT `branches_clinic_id_fkey` FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `clinic_members`
    ADD CONSTRAINT `clinic_members_clinic_id_branch_id_fkey` FOREIGN KEY (`clinic_id`, `branch_id`) REFERENCES `branches`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `patient_results`
    ADD CONSTRAINT `patient_results_clinic_id_branch_id_fkey` FOREIGN KEY (`clinic_id`, `branch_id`) REFERENCES `branches`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
