-- When the chains of the activity log were verified and what was found; and their heads, day by day, to be kept elsewhere.

CREATE TABLE `chain_checks` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `scope` ENUM('since_heads', 'full') NOT NULL,
    `asked_by_id` BIGINT NULL,
    `open_slot` INTEGER NULL DEFAULT 1,
    `chains` INTEGER NOT NULL DEFAULT 0,
    `entries` INTEGER NOT NULL DEFAULT 0,
    `faults` INTEGER NOT NULL DEFAULT 0,
    `found` JSON NULL,
    `asked_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `begun_at` DATETIME(3) NULL,
    `finished_at` DATETIME(3) NULL,
    `failed_at` DATETIME(3) NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `chain_checks_public_id_key` (`public_id`),
    UNIQUE INDEX `chain_checks_open_slot_key` (`open_slot`),
    INDEX `chain_checks_finished_at_idx` (`finished_at`),
    INDEX `chain_checks_asked_by_id_idx` (`asked_by_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `chain_checks` ADD CONSTRAINT `chain_checks_asked_by_id_fkey`
    FOREIGN KEY (`asked_by_id`) REFERENCES `admins` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- One check at a time: it is open until it is finished or failed, and then no more.
ALTER TABLE `chain_checks` ADD CONSTRAINT `chain_checks_open_until_over`
    CHECK ((`open_slot` IS NULL) = (`finished_at` IS NOT NULL OR `failed_at` IS NOT NULL));

CREATE TABLE `chain_heads` (
    `chain` VARCHAR(40) NOT NULL,
    `day` DATE NOT NULL,
    `position` BIGINT NOT NULL,
    `hash` BINARY(32) NOT NULL,
    `faults` INTEGER NOT NULL DEFAULT 0,
    `taken_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`chain`, `day`),
    INDEX `chain_heads_day_chain_idx` (`day`, `chain`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TRIGGER `chain_heads_no_update` BEFORE UPDATE ON `chain_heads` FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'chain_heads is append-only';

CREATE TRIGGER `chain_heads_no_delete` BEFORE DELETE ON `chain_heads` FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'chain_heads is append-only';
