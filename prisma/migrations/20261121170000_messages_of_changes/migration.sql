-- A message also says that a result was corrected, or withdrawn after its patient was told of it.

ALTER TABLE `deliveries`
    MODIFY COLUMN `reason` ENUM('sent', 'again', 'bounced', 'silent', 'abnormal_unread', 'reminder', 'corrected', 'withdrawn') NOT NULL DEFAULT 'sent';
