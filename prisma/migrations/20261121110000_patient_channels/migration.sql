-- By which of their contacts, on which channel, and in which order a patient may be written to.

CREATE TABLE `patient_channels` (
    `clinic_id` BIGINT NOT NULL,
    `patient_id` BIGINT NOT NULL,
    `contact_id` BIGINT NOT NULL,
    `channel` ENUM('email', 'sms', 'whatsapp') NOT NULL,
    `position` INTEGER NOT NULL,
    `consented_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `consented_by_id` BIGINT NULL,
    `withdrawn_at` DATETIME(3) NULL,
    `withdrawn_by` ENUM('patient', 'clinic', 'provider') NULL,
    PRIMARY KEY (`clinic_id`, `patient_id`, `contact_id`, `channel`),
    INDEX `patient_channels_clinic_id_contact_id_channel_idx`(`clinic_id`, `contact_id`, `channel`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- Addresses that clinics entered before were written to already.
INSERT INTO `patient_channels` (`clinic_id`, `patient_id`, `contact_id`, `channel`, `position`, `consented_at`)
SELECT l.`clinic_id`, l.`patient_id`, l.`contact_id`, 'email', 1, l.`created_at`
FROM `patient_contacts` l JOIN `contacts` c ON c.`clinic_id` = l.`clinic_id` AND c.`id` = l.`contact_id`
WHERE c.`kind` = 'email';

ALTER TABLE `patient_channels`
    ADD CONSTRAINT `patient_channels_clinic_id_patient_id_contact_id_fkey` FOREIGN KEY (`clinic_id`, `patient_id`, `contact_id`) REFERENCES `patient_contacts`(`clinic_id`, `patient_id`, `contact_id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
