import { recordAudit } from '@/lib/audit/record-audit'
import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { recordsVisibleTo } from '@/lib/records/access'

type Which = { recordId: string }

/** Puts a record away: out of the list, and kept. `restoreRecord` takes it back. */
export const archiveRecord = (actor: PatientActor, which: Which) => move(actor, which, 'away')

export const restoreRecord = (actor: PatientActor, which: Which) => move(actor, which, 'back')

async function move(actor: PatientActor, { recordId }: Which, to: 'away' | 'back'): Promise<Which> {
  await db.$transaction(async (tx) => {
    const where = { publicId: recordId, ...recordsVisibleTo(actor) }
    const record = await tx.medicalRecord.findFirst({ where, select: { id: true } })
    if (!record) throw notFound()
    const { count } = await tx.medicalRecord.updateMany({
      where: { ...where, archivedAt: to === 'away' ? null : { not: null } },
      data: { archivedAt: to === 'away' ? new Date() : null },
    })
    if (count === 0) throw new AppError('conflict', 'This was done already.')
    const action = to === 'away' ? 'record.archived' : 'record.restored'
    await recordAudit(tx, actor, { action, entityId: record.id, metadata: { record: recordId } })
  })
  return { recordId }
}
