-- Reports ask for the results of a span of time, and for the messages of one.

CREATE INDEX `patient_results_clinic_id_uploaded_at_idx` ON `patient_results`(`clinic_id`, `uploaded_at`);
CREATE INDEX `deliveries_clinic_id_created_at_idx` ON `deliveries`(`clinic_id`, `created_at`);
