-- Where a patient lives, for the hours in which they are not disturbed. Null is the clinic's own zone.

ALTER TABLE `patients` ADD COLUMN `time_zone` VARCHAR(64) NULL;
