-- In which letters a clinic's documents are written; recognising two scripts takes longer, so it is asked for.
ALTER TABLE `intake_settings` ADD COLUMN `scripts` ENUM('latin', 'latin_arabic') NOT NULL DEFAULT 'latin';
