import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { batchesOf } from '@/lib/batches/access'
import type { IntakeSettingsInput } from '@/lib/batches/schema'
import { db } from '@/lib/db'

/** How this clinic's files are named; empty where it has not said. */
export async function getIntakeSettings(actor: ClinicActor): Promise<{ filenamePattern: string }> {
  const row = await db.intakeSetting.findUnique({ where: batchesOf(actor) })
  return { filenamePattern: row?.filenamePattern ?? '' }
}

/** Says how the clinic's files are named; documents that come in from now on are matched with it. */
export async function saveIntakeSettings(
  actor: ClinicActor,
  { filenamePattern: pattern }: IntakeSettingsInput,
): Promise<void> {
  const filenamePattern = pattern === '' ? null : pattern
  await db.$transaction(async (tx) => {
    await tx.intakeSetting.createMany({
      data: [{ ...batchesOf(actor), updatedById: actor.memberId }],
      skipDuplicates: true,
    })
    await tx.intakeSetting.updateMany({
      where: batchesOf(actor),
      data: { filenamePattern, updatedById: actor.memberId },
    })
    await recordAudit(tx, actor, {
      action: 'intake.settings_changed',
      entityId: actor.clinicId,
      metadata: { pattern: filenamePattern !== null },
    })
  })
}
