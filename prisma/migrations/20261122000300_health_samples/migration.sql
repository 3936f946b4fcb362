-- How the platform's work stood, once a minute.
CREATE TABLE `health_samples` (
  `taken_at` DATETIME(3) NOT NULL,
  `due_jobs` INTEGER NOT NULL,
  `oldest_quick_seconds` INTEGER NOT NULL,
  `oldest_slow_seconds` INTEGER NOT NULL,
  `dead_letters` INTEGER NOT NULL,
  `waiting_messages` INTEGER NOT NULL,
  PRIMARY KEY (`taken_at`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
