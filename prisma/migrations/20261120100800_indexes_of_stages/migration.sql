-- Sent and not read yet, and withdrawn: without these, counting them reads every result of the clinic.

CREATE INDEX `patient_results_clinic_id_unread_idx` ON `patient_results`(`clinic_id`, `status`, `first_viewed_at`, `recalled_at`, `id`);

CREATE INDEX `patient_results_clinic_id_recalled_at_idx` ON `patient_results`(`clinic_id`, `recalled_at`);
