-- Whether the documents of a result bear its patient's name and one more identifier. What was sent before this was checked
-- stays unchecked; from here on nothing is sent that differs without the reason of somebody else than who matched it.

ALTER TABLE `patient_results`
    ADD COLUMN `identity` ENUM('unchecked', 'agrees', 'differs') NOT NULL DEFAULT 'unchecked',
    ADD COLUMN `identity_findings` JSON NULL,
    ADD COLUMN `identity_reason` VARCHAR(500) NULL,
    ADD COLUMN `identity_reason_by_id` BIGINT NULL,
    ADD COLUMN `identity_reason_at` DATETIME(3) NULL;

ALTER TABLE `patient_results`
    ADD CONSTRAINT `patient_results_identity_reason` CHECK (`identity_reason_by_id` IS NULL OR (`identity_reason` IS NOT NULL AND `identity_reason_by_id` <> `matched_by_id`)),
    ADD CONSTRAINT `patient_results_sent_identity` CHECK (`sent_at` IS NULL OR `identity` <> 'differs' OR `identity_reason_by_id` IS NOT NULL);
