-- The people of an account, and which clinics' patients they are.

CREATE TABLE `patient_profiles` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `account_id` BIGINT NOT NULL,
    `nickname` VARCHAR(60) NULL,
    `full_name` VARCHAR(255) NOT NULL,
    `relationship` ENUM('self', 'child', 'parent', 'partner', 'other') NOT NULL DEFAULT 'other',
    `date_of_birth` DATE NULL,
    `gender` ENUM('male', 'female', 'other') NULL,
    `blood_group` VARCHAR(3) NULL,
    `allergies` TEXT NULL,
    `chronic_conditions` TEXT NULL,
    `emergency_contact_name` VARCHAR(255) NULL,
    `emergency_contact_phone` VARCHAR(20) NULL,
    `archived_at` DATETIME(3) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updated_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `patient_profiles_public_id_key` (`public_id`),
    UNIQUE INDEX `patient_profiles_account_id_id_key` (`account_id`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `profile_patients` (
    `account_id` BIGINT NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `patient_id` BIGINT NOT NULL,
    `profile_id` BIGINT NOT NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`account_id`, `clinic_id`, `patient_id`),
    INDEX `profile_patients_account_id_profile_id_idx` (`account_id`, `profile_id`),
    INDEX `profile_patients_clinic_id_patient_id_idx` (`clinic_id`, `patient_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `patient_profiles` ADD CONSTRAINT `patient_profiles_account_id_fkey`
    FOREIGN KEY (`account_id`) REFERENCES `patient_accounts` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `patient_profiles` ADD CONSTRAINT `patient_profiles_blood_group`
    CHECK (`blood_group` IN ('A+', 'A-', 'B+', 'B-', 'AB+', 'AB-', 'O+', 'O-'));

ALTER TABLE `profile_patients` ADD CONSTRAINT `profile_patients_account_id_profile_id_fkey`
    FOREIGN KEY (`account_id`, `profile_id`) REFERENCES `patient_profiles` (`account_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `profile_patients` ADD CONSTRAINT `profile_patients_clinic_id_patient_id_fkey`
    FOREIGN KEY (`clinic_id`, `patient_id`) REFERENCES `patients` (`clinic_id`, `id`)
    ON DELETE RESTRICT ON UPDATE RESTRICT;
