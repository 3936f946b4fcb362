import type { Transaction } from '@/lib/db'
import type { Rule } from '@/lib/release/decide-release'
import type { WorkingDay } from '@/lib/release/next-working-moment'

export type ReleaseSettings = {
  tellPatientOfHeld: boolean
  criticalCallMinutes: number
  callRetryMinutes: number
  unreadHours: number | null
}

const usual: ReleaseSettings = {
  tellPatientOfHeld: false,
  criticalCallMinutes: 30,
  callRetryMinutes: 30,
  unreadHours: 48,
}

/** A clinic's settings; those that it never saved are the usual ones. */
export async function releaseSettingsOf(tx: Transaction, clinicId: bigint): Promise<ReleaseSettings> {
  const row = await tx.releaseSettings.findUnique({ where: { clinicId }, omit: { clinicId: true, updatedAt: true } })
  return row ?? usual
}

/** The rules that hold now, in their order, and the clinic's hours. */
export async function releasePolicyOf(
  tx: Transaction,
  clinicId: bigint,
): Promise<{ rules: Rule[]; days: WorkingDay[] }> {
  const rules = await tx.releaseRule.findMany({
    where: { clinicId, removedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, resultType: true, testName: true, flagClass: true, way: true, hours: true },
  })
  const days = await tx.workingHours.findMany({ where: { clinicId }, orderBy: { weekday: 'asc' } })
  return { rules, days }
}

/** Of these clinics, those that tell their patients of results that are held. */
export async function clinicsThatTell(tx: Transaction, clinicIds: readonly bigint[]): Promise<bigint[]> {
  const rows = await tx.releaseSettings.findMany({
    where: { clinicId: { in: [...clinicIds] }, tellPatientOfHeld: true },
    select: { clinicId: true },
  })
  return rows.map(({ clinicId }) => clinicId)
}
