import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'

/** Writes down that a report left the portal as a file, before it does. */
export async function noteReportDownload(
  actor: ClinicActor,
  metadata: { format: string; by: string; from: string; until: string },
) {
  await recordAudit(db, actor, { action: 'report.downloaded', entityId: actor.clinicId, metadata })
}
