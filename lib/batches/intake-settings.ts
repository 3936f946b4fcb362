import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { batchesOf } from '@/lib/batches/access'
import type { IntakeSettingsInput } from '@/lib/batches/schema'
import { db } from '@/lib/db'
import type { Scripts } from '@/lib/readings/schema'

/** How this clinic's files are named, empty where it has not said, and in which letters its documents are written. */
export async function getIntakeSettings(actor: ClinicActor): Promise<{ filenamePattern: string; scripts: Scripts }> {
  const row = await db.intakeSetting.findUnique({ where: batchesOf(actor) })
  return { filenamePattern: row?.filenamePattern ?? '', scripts: row?.scripts ?? 'latin' }
}

/** Says how the clinic's files are named and in which letters documents are written, for those that come in from now on. */
export async function saveIntakeSettings(
  actor: ClinicActor,
  { filenamePattern: pattern, scripts }: IntakeSettingsInput,
): Promise<void> {
  const filenamePattern = pattern === '' ? null : pattern
  await db.$transaction(async (tx) => {
    await tx.intakeSetting.createMany({
      data: [{ ...batchesOf(actor), updatedById: actor.memberId }],
      skipDuplicates: true,
    })
    await tx.intakeSetting.updateMany({
      where: batchesOf(actor),
      data: { filenamePattern, scripts, updatedById: actor.memberId },
    })
    await recordAudit(tx, actor, {
      action: 'intake.settings_changed',
      entityId: actor.clinicId,
      metadata: { pattern: filenamePattern !== null, scripts },
    })
  })
}
