-- Every way of looking for activity ends in an index that is already in the order of the list. Where an action or a kind of thing
-- is looked for and no kind of person, the few kinds are asked one by one: so the index with the kind in it serves both, and the one
-- without it goes.

ALTER TABLE `activity_logs`
    ADD INDEX `activity_logs_clinic_id_actor_kind_id_idx` (`clinic_id`, `actor_kind`, `id`),
    ADD INDEX `activity_logs_clinic_id_action_actor_kind_id_idx` (`clinic_id`, `action`, `actor_kind`, `id`),
    ADD INDEX `activity_logs_clinic_id_entity_type_actor_kind_id_idx` (`clinic_id`, `entity_type`, `actor_kind`, `id`),
    ADD INDEX `activity_logs_actor_kind_id_idx` (`actor_kind`, `id`),
    ADD INDEX `activity_logs_actor_kind_actor_id_action_id_idx` (`actor_kind`, `actor_id`, `action`, `id`),
    ADD INDEX `activity_logs_action_actor_kind_id_idx` (`action`, `actor_kind`, `id`),
    ADD INDEX `activity_logs_entity_type_actor_kind_id_idx` (`entity_type`, `actor_kind`, `id`),
    ADD INDEX `activity_logs_ip_address_id_idx` (`ip_address`, `id`),
    DROP INDEX `activity_logs_clinic_id_action_id_idx`,
    DROP INDEX `activity_logs_action_id_idx`;
