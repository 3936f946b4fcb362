import type { stageFilters } from '@/lib/results/schema'
import { Prisma } from '@/prisma/generated/client'

const { sql } = Prisma

/** The condition of each stage on a row `r` of patient_results, the same as `stageOf` says it; a test holds the two together. */
export const stageIs: Record<(typeof stageFilters)[number], Prisma.Sql> = {
  to_match: sql`r.status = 'pending' AND r.matched_at IS NULL AND r.recalled_at IS NULL`,
  to_review: sql`r.status = 'pending' AND r.matched_at IS NOT NULL AND r.reviewed_at IS NULL AND r.recalled_at IS NULL`,
  to_authorise: sql`r.status = 'pending' AND r.reviewed_at IS NOT NULL AND r.recalled_at IS NULL`,
  to_send: sql`r.status = 'processed' AND r.recalled_at IS NULL`,
  sent: sql`r.status = 'sent' AND r.first_viewed_at IS NULL AND r.recalled_at IS NULL`,
  read: sql`r.status = 'sent' AND r.first_viewed_at IS NOT NULL AND r.recalled_at IS NULL`,
  withdrawn: sql`r.recalled_at IS NOT NULL`,
  archived: sql`r.status = 'archived' AND r.recalled_at IS NULL`,
  // Nobody was told: a message failed, bounced or was left unsent, and no other arrived or still may. From those few messages
  // to their results, and not the other way round.
  not_arrived: sql`r.status = 'sent' AND r.first_viewed_at IS NULL AND r.recalled_at IS NULL AND (r.clinic_id, r.id) IN
    (SELECT d.clinic_id, d.result_id FROM deliveries d WHERE d.status IN ('failed', 'bounced'))
    AND NOT EXISTS (SELECT 1 FROM deliveries l WHERE l.clinic_id = r.clinic_id AND l.result_id = r.id
      AND l.status IN ('pending', 'sent', 'delivered'))`,
}
