import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import type { ReleaseSettingsInput, WorkingHoursInput } from '@/lib/release/schema'

/** Saves whom is told of held results, and how soon calls are due. */
export async function saveReleaseSettings(actor: ClinicActor, input: ReleaseSettingsInput): Promise<void> {
  const { clinicId } = actor
  await db.$transaction(async (tx) => {
    const { count } = await tx.releaseSettings.updateMany({ where: { clinicId }, data: input })
    if (count === 0) await tx.releaseSettings.createMany({ data: [{ clinicId, ...input }], skipDuplicates: true })
    await recordAudit(tx, actor, { action: 'release.settings_saved', entityId: clinicId })
  })
}

/** Saves the clinic's working week, in its own zone. Results that wait keep the moment that they were given. */
export async function saveWorkingHours(actor: ClinicActor, { opens, closes }: WorkingHoursInput): Promise<void> {
  const { clinicId } = actor
  const data = opens.flatMap((opensMinutes, day) => {
    const closesMinutes = closes[day] ?? null
    return opensMinutes === null || closesMinutes === null
      ? []
      : [{ clinicId, weekday: day + 1, opensMinutes, closesMinutes }]
  })
  await db.$transaction(async (tx) => {
    await tx.workingHours.deleteMany({ where: { clinicId } })
    await tx.workingHours.createMany({ data })
    await recordAudit(tx, actor, { action: 'release.settings_saved', entityId: clinicId })
  })
}
