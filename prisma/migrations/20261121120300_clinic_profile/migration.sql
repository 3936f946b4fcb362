-- How a clinic looks to its patients: a colour that white text can be read on, and a logo that we drew anew.

ALTER TABLE `clinics` ADD COLUMN `colour` CHAR(7) NULL;

CREATE TABLE `clinic_logos` (
    `clinic_id` BIGINT NOT NULL,
    `public_id` VARCHAR(40) NOT NULL,
    `png` MEDIUMBLOB NOT NULL,
    `width` INTEGER NOT NULL,
    `height` INTEGER NOT NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`clinic_id`),
    UNIQUE INDEX `clinic_logos_public_id_key`(`public_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `clinic_logos`
    ADD CONSTRAINT `clinic_logos_clinic_id_fkey` FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
