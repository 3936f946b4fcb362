-- A doctor's list goes by the order in which patients were saved; without this it was sorted anew for every page.
CREATE INDEX `saved_patients_doctor_id_id_idx` ON `saved_patients` (`doctor_id`, `id`);
