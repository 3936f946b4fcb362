-- That a patient stopped messages to an address outlives the address on the form: entered again, it is still stopped.

CREATE TABLE `channel_stops` (
    `clinic_id` BIGINT NOT NULL,
    `patient_id` BIGINT NOT NULL,
    `channel` ENUM('email', 'sms', 'whatsapp') NOT NULL,
    `recipient` VARCHAR(255) NOT NULL,
    `stopped_at` DATETIME(3) NOT NULL,
    PRIMARY KEY (`clinic_id`, `patient_id`, `channel`, `recipient`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `channel_stops`
    ADD CONSTRAINT `channel_stops_clinic_id_patient_id_fkey` FOREIGN KEY (`clinic_id`, `patient_id`) REFERENCES `patients`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
