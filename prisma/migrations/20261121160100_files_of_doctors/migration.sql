-- A sealed file may belong to a doctor: the sound of a dictation, kept as the source of what was written from it.

ALTER TABLE `stored_files`
    MODIFY `kind` ENUM('pdf', 'image', 'csv', 'audio') NULL,
    ADD COLUMN `doctor_id` BIGINT NULL,
    ADD UNIQUE INDEX `stored_files_doctor_id_id_key` (`doctor_id`, `id`);

ALTER TABLE `stored_files` ADD CONSTRAINT `stored_files_doctor_id_fkey`
    FOREIGN KEY (`doctor_id`) REFERENCES `doctors` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `stored_files` DROP CONSTRAINT `stored_files_one_owner`;

ALTER TABLE `stored_files` ADD CONSTRAINT `stored_files_one_owner`
    CHECK ((`clinic_id` IS NOT NULL) + (`account_id` IS NOT NULL) + (`doctor_id` IS NOT NULL) = 1);

ALTER TABLE `stored_files` ADD CONSTRAINT `stored_files_audio_of_doctor`
    CHECK (`kind` <> 'audio' OR `doctor_id` IS NOT NULL);
