-- A message may wait because the platform has switched its way off.

ALTER TABLE `deliveries`
    MODIFY COLUMN `hold_reason` ENUM('quiet_hours', 'daily_limit', 'monthly_limit', 'number_limit', 'channel_off') NULL;
