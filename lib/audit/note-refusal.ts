import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import type { ErrorCode } from '@/lib/errors'

/**
 * Writes down that somebody who is signed in was refused: what is not theirs (or not there, which looks the same to them), or
 * what their role does not allow. Somebody who tries many leaves a row for each.
 */
export async function noteRefusal(actor: Actor, code: ErrorCode): Promise<void> {
  if (actor.kind === 'visitor' || actor.kind === 'system') return
  if (code !== 'not_found' && code !== 'forbidden') return
  await recordAudit(dbAcrossClinics, actor, { action: 'access.refused', metadata: { code } })
}
