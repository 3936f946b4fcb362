-- People who run the platform, the clinics, and the people who work there.

CREATE TABLE `admins` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `full_name` VARCHAR(255) NOT NULL,
    `email` VARCHAR(255) NOT NULL,
    `password_hash` VARCHAR(255) NOT NULL,
    `role` ENUM('super_admin', 'admin', 'moderator') NOT NULL DEFAULT 'admin',
    `status` ENUM('active', 'inactive') NOT NULL DEFAULT 'active',
    `totp_secret` VARBINARY(255) NOT NULL,
    `totp_last_step` INTEGER NOT NULL DEFAULT 0,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updated_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `last_login_at` DATETIME(3) NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `admins_public_id_key`(`public_id`),
    UNIQUE INDEX `admins_email_key`(`email`),
    INDEX `admins_role_idx`(`role`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `clinics` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_name` VARCHAR(255) NOT NULL,
    `email` VARCHAR(255) NOT NULL,
    `phone` VARCHAR(20) NULL,
    `address` TEXT NULL,
    `city` VARCHAR(100) NULL,
    `state` VARCHAR(100) NULL,
    `country` VARCHAR(100) NULL,
    `time_zone` VARCHAR(64) NOT NULL DEFAULT 'UTC',
    `status` ENUM('active', 'inactive', 'suspended') NOT NULL DEFAULT 'inactive',
    `email_verified_at` DATETIME(3) NULL,
    `approved_at` DATETIME(3) NULL,
    `approved_by_id` BIGINT NULL,
    `suspended_at` DATETIME(3) NULL,
    `suspended_by_id` BIGINT NULL,
    `suspended_reason` VARCHAR(500) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updated_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `last_login_at` DATETIME(3) NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `clinics_public_id_key`(`public_id`),
    UNIQUE INDEX `clinics_email_key`(`email`),
    INDEX `clinics_status_id_idx`(`status`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `clinic_members` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `full_name` VARCHAR(255) NOT NULL,
    `email` VARCHAR(255) NOT NULL,
    `password_hash` VARCHAR(255) NOT NULL,
    `role` ENUM('owner', 'manager', 'reviewer', 'technician', 'front_desk') NOT NULL,
    `status` ENUM('active', 'inactive') NOT NULL DEFAULT 'active',
    `email_verified_at` DATETIME(3) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updated_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `last_login_at` DATETIME(3) NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `clinic_members_public_id_key`(`public_id`),
    UNIQUE INDEX `clinic_members_email_key`(`email`),
    UNIQUE INDEX `clinic_members_clinic_id_id_key`(`clinic_id`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `clinics`
    ADD CONSTRAINT `clinics_approved_by_id_fkey` FOREIGN KEY (`approved_by_id`) REFERENCES `admins`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `clinics`
    ADD CONSTRAINT `clinics_suspended_by_id_fkey` FOREIGN KEY (`suspended_by_id`) REFERENCES `admins`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `clinic_members`
    ADD CONSTRAINT `clinic_members_clinic_id_fkey` FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
