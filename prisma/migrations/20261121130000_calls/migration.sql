-- Calls to make about a result, and each try. At most one call of a kind is open for a result: the unique key holds it.

CREATE TABLE `calls` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `clinic_id` BIGINT NOT NULL,
    `result_id` BIGINT NOT NULL,
    `kind` ENUM('critical', 'abnormal_unread', 'call_first', 'unreachable') NOT NULL,
    `open_slot` INTEGER NULL DEFAULT 1,
    `due_at` DATETIME(3) NOT NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `taken_at` DATETIME(3) NULL,
    `taken_by_id` BIGINT NULL,
    `attempts` INTEGER NOT NULL DEFAULT 0,
    `done_at` DATETIME(3) NULL,
    `done_by_id` BIGINT NULL,
    `reached_at` DATETIME(3) NULL,
    `person_reached` VARCHAR(255) NULL,
    `relation` ENUM('patient', 'guardian', 'relative', 'carer', 'physician') NULL,
    `read_back` TEXT NULL,
    `cancelled_at` DATETIME(3) NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `calls_public_id_key`(`public_id`),
    UNIQUE INDEX `calls_clinic_id_id_key`(`clinic_id`, `id`),
    UNIQUE INDEX `calls_clinic_id_result_id_kind_open_slot_key`(`clinic_id`, `result_id`, `kind`, `open_slot`),
    INDEX `calls_clinic_id_open_slot_due_at_id_idx`(`clinic_id`, `open_slot`, `due_at`, `id`),
    INDEX `calls_clinic_id_done_at_id_idx`(`clinic_id`, `done_at`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `call_attempts` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `clinic_id` BIGINT NOT NULL,
    `call_id` BIGINT NOT NULL,
    `outcome` ENUM('reached', 'no_answer', 'wrong_number', 'refused', 'call_later') NOT NULL,
    `attempted_at` DATETIME(3) NOT NULL,
    `made_by_id` BIGINT NOT NULL,
    `note` VARCHAR(500) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    INDEX `call_attempts_clinic_id_call_id_id_idx`(`clinic_id`, `call_id`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `calls`
    ADD CONSTRAINT `calls_clinic_id_result_id_fkey` FOREIGN KEY (`clinic_id`, `result_id`) REFERENCES `patient_results`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `call_attempts`
    ADD CONSTRAINT `call_attempts_clinic_id_call_id_fkey` FOREIGN KEY (`clinic_id`, `call_id`) REFERENCES `calls`(`clinic_id`, `id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A call is done by somebody who was on the line with somebody, or it is not done.
ALTER TABLE `calls`
    ADD CONSTRAINT `calls_done` CHECK (`done_at` IS NULL OR (`done_by_id` IS NOT NULL AND `reached_at` IS NOT NULL AND `person_reached` IS NOT NULL AND `relation` IS NOT NULL)),
    ADD CONSTRAINT `calls_open` CHECK ((`open_slot` IS NULL) = (`done_at` IS NOT NULL OR `cancelled_at` IS NOT NULL));
