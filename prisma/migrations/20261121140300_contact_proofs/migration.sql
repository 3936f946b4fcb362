-- Addresses and numbers that an account is about to add: each is proved by a code that was sent there.

CREATE TABLE `account_contact_proofs` (
    `id` BIGINT NOT NULL AUTO_INCREMENT,
    `public_id` VARCHAR(40) NOT NULL,
    `account_id` BIGINT NOT NULL,
    `kind` ENUM('email', 'phone') NOT NULL,
    `value` VARCHAR(255) NOT NULL,
    `seed` BINARY(32) NOT NULL,
    `code_hash` BINARY(32) NOT NULL,
    `code_attempts` INTEGER NOT NULL DEFAULT 0,
    `language` VARCHAR(10) NOT NULL DEFAULT 'en',
    `expires_at` DATETIME(3) NOT NULL,
    `used_at` DATETIME(3) NULL,
    `created_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`),
    UNIQUE INDEX `account_contact_proofs_public_id_key` (`public_id`),
    INDEX `account_contact_proofs_account_id_expires_at_idx` (`account_id`, `expires_at`),
    INDEX `account_contact_proofs_expires_at_idx` (`expires_at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

ALTER TABLE `account_contact_proofs` ADD CONSTRAINT `account_contact_proofs_account_id_fkey`
    FOREIGN KEY (`account_id`) REFERENCES `patient_accounts` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;
