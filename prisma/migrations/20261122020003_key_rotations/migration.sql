-- Everything that is sealed comes under the newest master key, by a job that can be watched.

CREATE TABLE `key_rotations` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `master_key_id` VARCHAR(20) NOT NULL,
    `started_by_id` BIGINT NOT NULL,
    `round` INTEGER NOT NULL DEFAULT 0,
    `total_items` INTEGER NOT NULL,
    `done_items` INTEGER NOT NULL DEFAULT 0,
    `open_slot` INTEGER NULL DEFAULT 1,
    `paused_at` DATETIME(3) NULL,
    `pause_reason` VARCHAR(300) NULL,
    `cancelled_at` DATETIME(3) NULL,
    `finished_at` DATETIME(3) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `key_rotations_public_id_key`(`public_id`),
    UNIQUE INDEX `key_rotations_open_slot_key`(`open_slot`),
    INDEX `key_rotations_started_by_id_idx`(`started_by_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `key_rotations`
    ADD CONSTRAINT `key_rotations_started_by_id_fkey` FOREIGN KEY (`started_by_id`) REFERENCES `admins`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT `key_rotations_end_check` CHECK (`finished_at` IS NULL OR `cancelled_at` IS NULL),
    ADD CONSTRAINT `key_rotations_slot_check` CHECK ((`open_slot` IS NULL) = (`finished_at` IS NOT NULL OR `cancelled_at` IS NOT NULL));
