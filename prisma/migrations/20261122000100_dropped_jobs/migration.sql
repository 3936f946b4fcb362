-- A dead letter that an admin looked at and let go: who, when and why.
ALTER TABLE `jobs`
  ADD COLUMN `dropped_at` DATETIME(3) NULL,
  ADD COLUMN `dropped_by_id` BIGINT NULL,
  ADD COLUMN `dropped_reason` VARCHAR(500) NULL,
  ADD CONSTRAINT `jobs_dropped_by_id_fkey` FOREIGN KEY (`dropped_by_id`) REFERENCES `admins` (`id`) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT `jobs_dropped_check` CHECK (`dropped_at` IS NULL OR (`failed_at` IS NOT NULL AND `dropped_by_id` IS NOT NULL AND `dropped_reason` IS NOT NULL));
CREATE INDEX `jobs_dropped_by_id_idx` ON `jobs` (`dropped_by_id`);
DROP INDEX `jobs_failed_at_idx` ON `jobs`;
CREATE INDEX `jobs_dropped_at_failed_at_id_idx` ON `jobs` (`dropped_at`, `failed_at`, `id`);
