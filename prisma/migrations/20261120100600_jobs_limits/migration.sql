-- Promised work, and counts of what was done in a window.

CREATE TABLE `jobs` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `name` VARCHAR(60) NOT NULL,
    `job_key` VARCHAR(191) NOT NULL,
    `payload` JSON NOT NULL,
    `attempts` INTEGER NOT NULL DEFAULT 0,
    `max_attempts` INTEGER NOT NULL DEFAULT 8,
    `claimable_at` DATETIME(3) NULL,
    `lease_token` VARCHAR(40) NULL,
    `last_error` TEXT NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `finished_at` DATETIME(3) NULL,
    `failed_at` DATETIME(3) NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `jobs_public_id_key`(`public_id`),
    UNIQUE INDEX `jobs_job_key_key`(`job_key`),
    INDEX `jobs_claimable_at_id_idx`(`claimable_at`, `id`),
    INDEX `jobs_failed_at_idx`(`failed_at`),
    INDEX `jobs_finished_at_idx`(`finished_at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `rate_limits` (
    `key_hash` BINARY(32) NOT NULL,
    `window_ends_at` DATETIME(3) NOT NULL,
    `taken` INTEGER NOT NULL,
    PRIMARY KEY (`key_hash`),
    INDEX `rate_limits_window_ends_at_idx`(`window_ends_at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
