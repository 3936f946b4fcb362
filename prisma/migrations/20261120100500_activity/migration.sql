-- What was done, by whom; append-only, sealed into chains.

CREATE TABLE `activity_logs` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NULL,
    `actor_kind` ENUM('clinic', 'patient', 'doctor', 'admin', 'share', 'api', 'system', 'visitor') NOT NULL,
    `actor_id` BIGINT NULL,
    `action` VARCHAR(100) NOT NULL,
    `entity_type` VARCHAR(50) NULL,
    `entity_id` BIGINT NULL,
    `ip_address` VARCHAR(45) NULL,
    `user_agent` VARCHAR(500) NULL,
    `request_id` VARCHAR(64) NULL,
    `metadata` JSON NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `activity_logs_public_id_key`(`public_id`),
    INDEX `activity_logs_clinic_id_id_idx`(`clinic_id`, `id`),
    INDEX `activity_logs_clinic_id_entity_type_entity_id_id_idx`(`clinic_id`, `entity_type`, `entity_id`, `id`),
    INDEX `activity_logs_clinic_id_action_id_idx`(`clinic_id`, `action`, `id`),
    INDEX `activity_logs_actor_kind_actor_id_id_idx`(`actor_kind`, `actor_id`, `id`),
    INDEX `activity_logs_entity_type_entity_id_id_idx`(`entity_type`, `entity_id`, `id`),
    INDEX `activity_logs_action_id_idx`(`action`, `id`),
    INDEX `activity_logs_created_at_idx`(`created_at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `activity_seals` (
    `log_id` BIGINT NOT NULL,
    `chain` VARCHAR(40) NOT NULL,
    `position` BIGINT NOT NULL,
    `previous_hash` BINARY(32) NOT NULL,
    `hash` BINARY(32) NOT NULL,
    `sealed_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`log_id`),
    UNIQUE INDEX `activity_seals_chain_position_key`(`chain`, `position`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `activity_chains` (
    `chain` VARCHAR(40) NOT NULL,
    `position` BIGINT NOT NULL DEFAULT 0,
    `head_hash` BINARY(32) NOT NULL,
    `updated_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`chain`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TRIGGER `activity_logs_no_update` BEFORE UPDATE ON `activity_logs` FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'activity_logs is append-only';

CREATE TRIGGER `activity_logs_no_delete` BEFORE DELETE ON `activity_logs` FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'activity_logs is append-only';

CREATE TRIGGER `activity_seals_no_update` BEFORE UPDATE ON `activity_seals` FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'activity_seals is append-only';

CREATE TRIGGER `activity_seals_no_delete` BEFORE DELETE ON `activity_seals` FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'activity_seals is append-only';
