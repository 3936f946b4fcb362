-- Stored files move from one storage to another while the product works. What lies in a storage and is named by no row, or
-- perhaps soon will be, stands in loose_objects, so that no copy is ever forgotten.

ALTER TABLE `stored_files` ADD INDEX `stored_files_storage_provider_id_idx`(`storage_provider`, `id`);

CREATE TABLE `storage_moves` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `from_provider` ENUM('aws_s3', 'cloudinary', 'local', 'uploadthing') NOT NULL,
    `to_provider` ENUM('aws_s3', 'cloudinary', 'local', 'uploadthing') NOT NULL,
    `started_by_id` BIGINT NOT NULL,
    `round` INTEGER NOT NULL DEFAULT 0,
    `cursor_id` BIGINT NOT NULL DEFAULT 0,
    `last_id` BIGINT NOT NULL,
    `total_files` INTEGER NOT NULL,
    `moved_files` INTEGER NOT NULL DEFAULT 0,
    `moved_bytes` BIGINT NOT NULL DEFAULT 0,
    `failed_files` INTEGER NOT NULL DEFAULT 0,
    `open_slot` INTEGER NULL DEFAULT 1,
    `paused_at` DATETIME(3) NULL,
    `pause_reason` VARCHAR(300) NULL,
    `cancelled_at` DATETIME(3) NULL,
    `finished_at` DATETIME(3) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `storage_moves_public_id_key`(`public_id`),
    UNIQUE INDEX `storage_moves_open_slot_key`(`open_slot`),
    INDEX `storage_moves_started_by_id_idx`(`started_by_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `storage_move_failures` (
    `move_id` BIGINT NOT NULL,
    `file_id` VARCHAR(40) NOT NULL,
    `reason` ENUM('missing', 'differs', 'busy') NOT NULL,
    `failed_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`move_id`, `file_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `loose_objects` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `storage_provider` ENUM('aws_s3', 'cloudinary', 'local', 'uploadthing') NOT NULL,
    `storage_key` VARCHAR(191) NOT NULL,
    `remove_after` DATETIME(3) NOT NULL,
    `removing_at` DATETIME(3) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `loose_objects_storage_provider_storage_key_key`(`storage_provider`, `storage_key`),
    INDEX `loose_objects_remove_after_id_idx`(`remove_after`, `id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `storage_figures` (
    `storage_provider` ENUM('aws_s3', 'cloudinary', 'local', 'uploadthing') NOT NULL,
    `master_key_id` VARCHAR(20) NOT NULL,
    `files` BIGINT NOT NULL,
    `bytes` BIGINT NOT NULL,
    `counted_at` DATETIME(3) NOT NULL,
    PRIMARY KEY (`storage_provider`, `master_key_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `storage_moves`
    ADD CONSTRAINT `storage_moves_started_by_id_fkey` FOREIGN KEY (`started_by_id`) REFERENCES `admins`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT `storage_moves_places_check` CHECK (`from_provider` <> `to_provider`),
    ADD CONSTRAINT `storage_moves_end_check` CHECK (`finished_at` IS NULL OR `cancelled_at` IS NULL),
    ADD CONSTRAINT `storage_moves_slot_check` CHECK ((`open_slot` IS NULL) = (`finished_at` IS NOT NULL OR `cancelled_at` IS NOT NULL));

ALTER TABLE `storage_move_failures`
    ADD CONSTRAINT `storage_move_failures_move_id_fkey` FOREIGN KEY (`move_id`) REFERENCES `storage_moves`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
