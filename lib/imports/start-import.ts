import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { findImport } from '@/lib/imports/get-import'
import type { ImportInput, StartImportInput } from '@/lib/imports/schema'
import { enqueueJob } from '@/lib/jobs/enqueue-job'

const moved = () => new AppError('conflict', 'This list was begun or left aside already. Look at it again.')

/** Begins to bring a list in, with its columns as somebody looked them over. */
export async function startImport(actor: ClinicActor, { importId, ...mapping }: StartImportInput): Promise<void> {
  if (mapping.patientNumber === null || (mapping.fullName === null && mapping.surname === null))
    throw new AppError('invalid', 'Say which column holds the number and which the name.', {
      fields: {
        ...(mapping.patientNumber === null ? { patientNumber: 'Choose the column of the number.' } : {}),
        ...(mapping.fullName === null && mapping.surname === null
          ? { fullName: 'Choose the column of the name.' }
          : {}),
      },
    })
  const { id } = await findImport(actor, { importId })
  await db.$transaction(async (tx) => {
    const { count } = await tx.patientImport.updateMany({
      where: { id, clinicId: actor.clinicId, startedAt: null, cancelledAt: null },
      data: { mapping, startedAt: new Date(), createdById: actor.memberId },
    })
    if (count === 0) throw moved()
    await recordAudit(tx, actor, { action: 'import.started', entityId: id, metadata: { import: importId } })
    await enqueueJob(tx, 'import-patients', { importId, position: 0 }, { key: `${importId}:0` })
  })
}

/** Leaves a list aside: before it was begun, or from its next rows on. What was stored stays. */
export async function cancelImport(actor: ClinicActor, { importId }: ImportInput): Promise<void> {
  const { id } = await findImport(actor, { importId })
  await db.$transaction(async (tx) => {
    const { count } = await tx.patientImport.updateMany({
      where: { id, clinicId: actor.clinicId, finishedAt: null, cancelledAt: null },
      data: { cancelledAt: new Date() },
    })
    if (count === 0) throw moved()
    await recordAudit(tx, actor, { action: 'import.cancelled', entityId: id, metadata: { import: importId } })
  })
}
