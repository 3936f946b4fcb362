-- Two accounts of one person become one, once both of their addresses are proved. One case is open for an account at a time.

ALTER TABLE `patient_accounts`
    ADD COLUMN `merged_into_id` BIGINT NULL,
    ADD COLUMN `merged_at` DATETIME(3) NULL,
    ADD INDEX `patient_accounts_merged_into_id_idx`(`merged_into_id`);

ALTER TABLE `patient_accounts`
    ADD CONSTRAINT `patient_accounts_merged_into_id_fkey` FOREIGN KEY (`merged_into_id`) REFERENCES `patient_accounts`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `patient_accounts`
    ADD CONSTRAINT `patient_accounts_merged` CHECK ((`merged_into_id` IS NULL) = (`merged_at` IS NULL));

CREATE TABLE `account_merges` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `survivor_id` BIGINT NOT NULL,
    `absorbed_id` BIGINT NOT NULL,
    `open_slot` INTEGER NULL DEFAULT 1,
    `reason` VARCHAR(500) NOT NULL,
    `opened_by_id` BIGINT NOT NULL,
    `opened_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `expires_at` DATETIME(3) NOT NULL,
    `withdrawn_at` DATETIME(3) NULL,
    `withdrawn_by_id` BIGINT NULL,
    `merged_at` DATETIME(3) NULL,
    PRIMARY KEY (`id`),
    UNIQUE INDEX `account_merges_public_id_key`(`public_id`),
    UNIQUE INDEX `account_merges_survivor_id_open_slot_key`(`survivor_id`, `open_slot`),
    UNIQUE INDEX `account_merges_absorbed_id_open_slot_key`(`absorbed_id`, `open_slot`),
    INDEX `account_merges_open_slot_id_idx`(`open_slot`, `id`),
    INDEX `account_merges_opened_by_id_idx`(`opened_by_id`),
    INDEX `account_merges_withdrawn_by_id_idx`(`withdrawn_by_id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE `account_merge_proofs` (
    `merge_id` BIGINT NOT NULL,
    `side` ENUM('survivor', 'absorbed') NOT NULL,
    `kind` ENUM('email', 'phone') NOT NULL,
    `value` VARCHAR(255) NOT NULL,
    `language` VARCHAR(10) NOT NULL,
    `seed` BINARY(32) NOT NULL,
    `token_hash` BINARY(32) NOT NULL,
    `proved_at` DATETIME(3) NULL,
    PRIMARY KEY (`merge_id`, `side`),
    UNIQUE INDEX `account_merge_proofs_token_hash_key`(`token_hash`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `account_merges`
    ADD CONSTRAINT `account_merges_survivor_id_fkey` FOREIGN KEY (`survivor_id`) REFERENCES `patient_accounts`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT `account_merges_absorbed_id_fkey` FOREIGN KEY (`absorbed_id`) REFERENCES `patient_accounts`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT `account_merges_opened_by_id_fkey` FOREIGN KEY (`opened_by_id`) REFERENCES `admins`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
    ADD CONSTRAINT `account_merges_withdrawn_by_id_fkey` FOREIGN KEY (`withdrawn_by_id`) REFERENCES `admins`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `account_merge_proofs`
    ADD CONSTRAINT `account_merge_proofs_merge_id_fkey` FOREIGN KEY (`merge_id`) REFERENCES `account_merges`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE `account_merges`
    ADD CONSTRAINT `account_merges_two` CHECK (`survivor_id` <> `absorbed_id`);
