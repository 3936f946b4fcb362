import { keepHeads } from '@/lib/audit/chain-heads'
import { recordAudit } from '@/lib/audit/record-audit'
import { sealActivity } from '@/lib/audit/seal-activity'
import { verifyActivity } from '@/lib/audit/verify-activity'
import { makeSystemActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import type { JobContext, JobPayloads } from '@/lib/jobs/schema'
import { log } from '@/lib/log'

const faultsKept = 50
const noteEveryMilliseconds = 1000

/**
 * The job that verifies the chains and keeps what it found, with the day's heads. Run again after a crash it begins anew.
 * A fault is no failure of the job: it stands in the check, where people see it.
 */
export async function checkChains(
  { checkId }: JobPayloads['check-chains'],
  { last }: Pick<JobContext, 'last'>,
): Promise<void> {
  const open = { publicId: checkId, openSlot: 1 }
  const check = await dbAcrossClinics.chainCheck.findFirst({ where: open })
  if (!check) return
  try {
    await dbAcrossClinics.chainCheck.updateMany({ where: open, data: { begunAt: new Date(), entries: 0 } })
    await sealAll()
    const reports = await verifyActivity({ sinceHeads: check.scope === 'since_heads', onProgress: noting(checkId) })
    await keepHeads(reports)
    const faults = reports.flatMap((report) => report.faults.map((fault) => `${report.chain}: ${fault}`))
    const entries = reports.reduce((sum, { rows }) => sum + rows, 0)
    const chains = reports.filter(({ head }) => head !== '').length
    if (faults.length > 0) log.error({ event: 'activity.faults', checkId, faults: faults.length })
    await dbAcrossClinics.$transaction(async (tx) => {
      const { count } = await tx.chainCheck.updateMany({
        where: open,
        data: {
          openSlot: null,
          finishedAt: new Date(),
          chains,
          entries,
          faults: faults.length,
          found: faults.slice(0, faultsKept),
        },
      })
      // Another process has said so already.
      if (count === 0) return
      const metadata = { check: checkId, chains, entries, faults: faults.length }
      await recordAudit(tx, makeSystemActor('check of the chains'), { action: 'activity.verified', metadata })
    })
  } catch (cause) {
    if (last)
      await dbAcrossClinics.chainCheck.updateMany({ where: open, data: { openSlot: null, failedAt: new Date() } })
    throw cause
  }
}

const mostSealingRounds = 1000

/** What was written before the check began is sealed first, so that it is checked too. */
async function sealAll(): Promise<void> {
  for (let round = 0; round < mostSealingRounds; round += 1) if ((await sealActivity()) === 0) return
}

function noting(checkId: string) {
  let notedAt = 0
  return async (entries: number) => {
    if (Date.now() - notedAt < noteEveryMilliseconds) return
    notedAt = Date.now()
    await dbAcrossClinics.chainCheck.updateMany({ where: { publicId: checkId, openSlot: 1 }, data: { entries } })
  }
}
