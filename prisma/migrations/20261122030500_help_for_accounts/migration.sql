-- What an admin needs to find the accounts and addresses that need help, and why an address was allowed again.

ALTER TABLE `suppressions`
    ADD COLUMN `lifted_by_admin_id` BIGINT NULL,
    ADD COLUMN `lifted_reason` VARCHAR(500) NULL,
    ADD INDEX `suppressions_lifted_by_admin_id_idx`(`lifted_by_admin_id`),
    ADD INDEX `suppressions_lifted_at_id_idx`(`lifted_at`, `id`);

ALTER TABLE `suppressions`
    ADD CONSTRAINT `suppressions_lifted_by_admin_id_fkey` FOREIGN KEY (`lifted_by_admin_id`) REFERENCES `admins`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE INDEX `birth_date_proofs_tries_taken_account_id_idx` ON `birth_date_proofs`(`tries_taken`, `account_id`);
