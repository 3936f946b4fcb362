-- Patients as each clinic knows them, the contacts that families share, and the accounts of people who proved one.

CREATE TABLE `patients` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `patient_number` VARCHAR(100) NOT NULL,
    `full_name` VARCHAR(255) NOT NULL,
    `sort_name` VARCHAR(255) NOT NULL,
    `date_of_birth` DATE NULL,
    `gender` ENUM('male', 'female', 'other') NULL,
    `address` TEXT NULL,
    `language` VARCHAR(10) NOT NULL DEFAULT 'en',
    `archived_at` DATETIME(3) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updated_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `patients_public_id_key`(`public_id`),
    INDEX `patients_clinic_id_sort_name_id_idx`(`clinic_id`, `sort_name`, `id`),
    UNIQUE INDEX `patients_clinic_id_id_key`(`clinic_id`, `id`),
    UNIQUE INDEX `patients_clinic_id_patient_number_key`(`clinic_id`, `patient_number`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `contacts` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `kind` ENUM('email', 'phone') NOT NULL,
    `value` VARCHAR(255) NOT NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `contacts_public_id_key`(`public_id`),
    INDEX `contacts_kind_value_idx`(`kind`, `value`),
    UNIQUE INDEX `contacts_clinic_id_id_key`(`clinic_id`, `id`),
    UNIQUE INDEX `contacts_clinic_id_kind_value_key`(`clinic_id`, `kind`, `value`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `patient_contacts` (
    `clinic_id` BIGINT NOT NULL,
    `patient_id` BIGINT NOT NULL,
    `contact_id` BIGINT NOT NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`clinic_id`, `patient_id`, `contact_id`),
    INDEX `patient_contacts_clinic_id_contact_id_idx`(`clinic_id`, `contact_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `patient_search_terms` (
    `clinic_id` BIGINT NOT NULL,
    `term` VARCHAR(40) NOT NULL,
    `patient_id` BIGINT NOT NULL,
    PRIMARY KEY (`clinic_id`, `term`, `patient_id`),
    INDEX `patient_search_terms_clinic_id_patient_id_idx`(`clinic_id`, `patient_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `patient_accounts` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `language` VARCHAR(10) NOT NULL DEFAULT 'en',
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updated_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `last_login_at` DATETIME(3) NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `patient_accounts_public_id_key`(`public_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `patient_account_contacts` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `account_id` BIGINT NOT NULL,
    `kind` ENUM('email', 'phone') NOT NULL,
    `value` VARCHAR(255) NOT NULL,
    `proved_at` DATETIME(3) NOT NULL,
    PRIMARY KEY (`id`),
    INDEX `patient_account_contacts_account_id_idx`(`account_id`),
    UNIQUE INDEX `patient_account_contacts_kind_value_key`(`kind`, `value`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `patients`
    ADD CONSTRAINT `patients_clinic_id_fkey` FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `contacts`
    ADD CONSTRAINT `contacts_clinic_id_fkey` FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `patient_contacts`
    ADD CONSTRAINT `patient_contacts_clinic_id_patient_id_fkey` FOREIGN KEY (`clinic_id`, `patient_id`) REFERENCES `patients`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `patient_contacts`
    ADD CONSTRAINT `patient_contacts_clinic_id_contact_id_fkey` FOREIGN KEY (`clinic_id`, `contact_id`) REFERENCES `contacts`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `patient_search_terms`
    ADD CONSTRAINT `patient_search_terms_clinic_id_patient_id_fkey` FOREIGN KEY (`clinic_id`, `patient_id`) REFERENCES `patients`(`clinic_id`, `id`) ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE `patient_account_contacts`
    ADD CONSTRAINT `patient_account_contacts_account_id_fkey` FOREIGN KEY (`account_id`) REFERENCES `patient_accounts`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
