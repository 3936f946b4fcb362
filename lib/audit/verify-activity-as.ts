import { recordAudit } from '@/lib/audit/record-audit'
import { sealActivity } from '@/lib/audit/seal-activity'
import { verifyActivity } from '@/lib/audit/verify-activity'
import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'

const faultsShown = 5

/**
 * An admin's check of every chain, written down with its outcome.
 * @returns a sentence that says that all is whole. @throws conflict, naming the rows, when it is not.
 */
export async function verifyActivityAs(actor: AdminActor): Promise<string> {
  await sealActivity()
  const reports = await verifyActivity()
  const faults = reports.flatMap(({ chain, faults: found }) => found.map((fault) => `${chain}: ${fault}`))
  const rows = reports.reduce((sum, report) => sum + report.rows, 0)
  await recordAudit(dbAcrossClinics, actor, {
    action: 'activity.verified',
    metadata: { chains: reports.length, rows, faults: faults.length },
  })
  if (faults.length === 0) return `All ${reports.length} chains are whole: ${rows} entries are as they were sealed.`
  const more = faults.length > faultsShown ? ` And ${faults.length - faultsShown} more.` : ''
  throw new AppError('conflict', `The record was changed. ${faults.slice(0, faultsShown).join('; ')}.${more}`)
}
