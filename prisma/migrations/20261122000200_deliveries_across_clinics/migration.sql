-- The platform's own view of messages goes by time and by state, over all clinics.
CREATE INDEX `deliveries_created_at_channel_status_cancelled_at_idx` ON `deliveries` (`created_at`, `channel`, `status`, `cancelled_at`);
CREATE INDEX `deliveries_status_id_idx` ON `deliveries` (`status`, `id`);
