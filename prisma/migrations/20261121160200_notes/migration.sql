-- Patients whom doctors keep, and what doctors write. The composite keys refuse another account's person or another doctor's sound.

CREATE TABLE `saved_patients` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `doctor_id` BIGINT NOT NULL,
    `account_id` BIGINT NOT NULL,
    `profile_id` BIGINT NOT NULL,
    `consultation_notes` TEXT NULL,
    `last_consultation_at` DATETIME(3) NULL,
    `saved_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updated_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `saved_patients_public_id_key`(`public_id`),
    UNIQUE INDEX `saved_patients_doctor_id_profile_id_key`(`doctor_id`, `profile_id`),
    INDEX `saved_patients_doctor_id_saved_at_idx`(`doctor_id`, `saved_at`),
    INDEX `saved_patients_account_id_profile_id_idx`(`account_id`, `profile_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `doctor_notes` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `doctor_id` BIGINT NOT NULL,
    `account_id` BIGINT NOT NULL,
    `profile_id` BIGINT NOT NULL,
    `clinic_id` BIGINT NULL,
    `result_id` BIGINT NULL,
    `version_id` BIGINT NULL,
    `record_id` BIGINT NULL,
    `text` TEXT NOT NULL,
    `shared_at` DATETIME(3) NULL,
    `audio_file_id` BIGINT NULL,
    `transcribed_at` DATETIME(3) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updated_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `doctor_notes_public_id_key`(`public_id`),
    UNIQUE INDEX `doctor_notes_doctor_id_id_key`(`doctor_id`, `id`),
    UNIQUE INDEX `doctor_notes_doctor_id_audio_file_id_key`(`doctor_id`, `audio_file_id`),
    INDEX `doctor_notes_doctor_id_profile_id_created_at_idx`(`doctor_id`, `profile_id`, `created_at`),
    INDEX `doctor_notes_account_id_profile_id_shared_at_idx`(`account_id`, `profile_id`, `shared_at`),
    INDEX `doctor_notes_clinic_id_result_id_idx`(`clinic_id`, `result_id`),
    INDEX `doctor_notes_clinic_id_version_id_idx`(`clinic_id`, `version_id`),
    INDEX `doctor_notes_account_id_record_id_idx`(`account_id`, `record_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `doctor_note_edits` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `doctor_id` BIGINT NOT NULL,
    `note_id` BIGINT NOT NULL,
    `text` TEXT NOT NULL,
    `transcribed_at` DATETIME(3) NULL,
    `edited_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    INDEX `doctor_note_edits_doctor_id_note_id_id_idx`(`doctor_id`, `note_id`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `saved_patients`
    ADD CONSTRAINT `saved_patients_doctor_id_fkey` FOREIGN KEY (`doctor_id`) REFERENCES `doctors`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT `saved_patients_account_id_profile_id_fkey` FOREIGN KEY (`account_id`, `profile_id`) REFERENCES `patient_profiles`(`account_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `doctor_notes`
    ADD CONSTRAINT `doctor_notes_doctor_id_fkey` FOREIGN KEY (`doctor_id`) REFERENCES `doctors`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT `doctor_notes_account_id_profile_id_fkey` FOREIGN KEY (`account_id`, `profile_id`) REFERENCES `patient_profiles`(`account_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT `doctor_notes_clinic_id_result_id_fkey` FOREIGN KEY (`clinic_id`, `result_id`) REFERENCES `patient_results`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT `doctor_notes_clinic_id_version_id_fkey` FOREIGN KEY (`clinic_id`, `version_id`) REFERENCES `result_versions`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT `doctor_notes_account_id_record_id_fkey` FOREIGN KEY (`account_id`, `record_id`) REFERENCES `records`(`account_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT `doctor_notes_doctor_id_audio_file_id_fkey` FOREIGN KEY (`doctor_id`, `audio_file_id`) REFERENCES `stored_files`(`doctor_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
    -- A note is about one version, about one record, or about the patient as a whole; a transcript has its sound.
    ADD CONSTRAINT `doctor_notes_one_subject` CHECK ((`version_id` IS NULL OR `record_id` IS NULL) AND (`version_id` IS NULL) = (`clinic_id` IS NULL) AND (`version_id` IS NULL) = (`result_id` IS NULL)),
    ADD CONSTRAINT `doctor_notes_transcript_has_sound` CHECK (`transcribed_at` IS NULL OR `audio_file_id` IS NOT NULL);

ALTER TABLE `doctor_note_edits`
    ADD CONSTRAINT `doctor_note_edits_doctor_id_note_id_fkey` FOREIGN KEY (`doctor_id`, `note_id`) REFERENCES `doctor_notes`(`doctor_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
