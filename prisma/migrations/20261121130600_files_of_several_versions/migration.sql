-- A correction of values keeps the documents of the version before it, so that one document can belong to two versions.

ALTER TABLE `result_files`
    ADD INDEX `result_files_clinic_id_file_id_idx` (`clinic_id`, `file_id`);

ALTER TABLE `result_files`
    DROP INDEX `result_files_clinic_id_file_id_key`;
