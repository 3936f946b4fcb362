-- A document that is to be matched gives a birth date; those who were born on it are found by this.

CREATE INDEX `patients_clinic_id_date_of_birth_id_idx` ON `patients`(`clinic_id`, `date_of_birth`, `id`);
