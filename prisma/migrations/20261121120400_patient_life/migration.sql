-- The order of a patient’s contacts, and who archived a patient.

ALTER TABLE `patient_contacts` ADD COLUMN `position` INTEGER NOT NULL DEFAULT 1;

ALTER TABLE `patients` ADD COLUMN `archived_by_id` BIGINT NULL;
ALTER TABLE `patients` ADD INDEX `patients_clinic_id_archived_at_id_idx`(`clinic_id`, `archived_at`, `id`);
ALTER TABLE `patients` ADD INDEX `patients_clinic_id_archived_by_id_idx`(`clinic_id`, `archived_by_id`);

ALTER TABLE `patients`
    ADD CONSTRAINT `patients_clinic_id_archived_by_id_fkey` FOREIGN KEY (`clinic_id`, `archived_by_id`) REFERENCES `clinic_members`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
