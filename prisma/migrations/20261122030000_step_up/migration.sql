-- When the password was last given in a sign-in: before a dangerous act an admin gives it again.

ALTER TABLE `sessions` ADD COLUMN `stepped_up_at` DATETIME(3) NULL;
