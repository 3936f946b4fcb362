-- A clinic's application can be refused with a reason that its people read; it can be approved later all the same.
-- And the indexes by which an admin sees how much a clinic does, whatever its size.

ALTER TABLE `clinics`
    ADD COLUMN `refused_at` DATETIME(3) NULL,
    ADD COLUMN `refused_by_id` BIGINT NULL,
    ADD COLUMN `refused_reason` VARCHAR(500) NULL,
    ADD INDEX `clinics_refused_by_id_idx`(`refused_by_id`);

ALTER TABLE `clinics`
    ADD CONSTRAINT `clinics_refused_by_id_fkey` FOREIGN KEY (`refused_by_id`) REFERENCES `admins`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `clinics`
    ADD CONSTRAINT `clinics_refused` CHECK ((`refused_at` IS NULL) = (`refused_reason` IS NULL) AND (`refused_at` IS NULL OR `status` <> 'active'));

CREATE INDEX `patients_clinic_id_created_at_idx` ON `patients`(`clinic_id`, `created_at`);
CREATE INDEX `stored_files_clinic_id_size_bytes_idx` ON `stored_files`(`clinic_id`, `size_bytes`);
