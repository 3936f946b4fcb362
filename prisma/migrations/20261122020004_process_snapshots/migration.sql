-- What each process counted lately, so that whichever process is asked for metrics can answer for all of them.

CREATE TABLE `process_snapshots` (
    `process_key` VARCHAR(100) NOT NULL,
    `kind` ENUM('web', 'worker') NOT NULL,
    `counts` MEDIUMTEXT NOT NULL,
    `seen_at` DATETIME(3) NOT NULL,
    PRIMARY KEY (`process_key`),
    INDEX `process_snapshots_seen_at_idx`(`seen_at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
