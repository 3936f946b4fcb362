-- A sealed file may belong to a patient's account in place of a clinic.

ALTER TABLE `stored_files`
    MODIFY `clinic_id` BIGINT NULL,
    MODIFY `uploaded_by_id` BIGINT NULL,
    ADD COLUMN `account_id` BIGINT NULL,
    ADD UNIQUE INDEX `stored_files_account_id_id_key` (`account_id`, `id`);

ALTER TABLE `stored_files` ADD CONSTRAINT `stored_files_account_id_fkey`
    FOREIGN KEY (`account_id`) REFERENCES `patient_accounts` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `stored_files` ADD CONSTRAINT `stored_files_one_owner`
    CHECK ((`clinic_id` IS NOT NULL) + (`account_id` IS NOT NULL) = 1);

ALTER TABLE `stored_files` ADD CONSTRAINT `stored_files_member_of_clinic`
    CHECK ((`clinic_id` IS NULL) = (`uploaded_by_id` IS NULL));
