-- Who proved to know a patient's birth date, and how often it was tried: one budget for each account and patient.

CREATE TABLE `birth_date_proofs` (
    `account_id` BIGINT NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `patient_id` BIGINT NOT NULL,
    `tries_taken` INTEGER NOT NULL DEFAULT 0,
    `proved_at` DATETIME(3) NULL,
    `proved_session_id` BIGINT NULL,
    `renewed_at` DATETIME(3) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`account_id`, `clinic_id`, `patient_id`),
    INDEX `birth_date_proofs_clinic_id_patient_id_idx`(`clinic_id`, `patient_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `birth_date_proofs`
    ADD CONSTRAINT `birth_date_proofs_account_id_fkey` FOREIGN KEY (`account_id`) REFERENCES `patient_accounts`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `birth_date_proofs`
    ADD CONSTRAINT `birth_date_proofs_clinic_id_patient_id_fkey` FOREIGN KEY (`clinic_id`, `patient_id`) REFERENCES `patients`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
