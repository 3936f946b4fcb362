import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { db, type Transaction } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import type { IncidentInput, NoteIncidentInput } from '@/lib/incidents/schema'

async function findOwn(tx: Transaction, actor: ClinicActor, incidentId: string) {
  const found = await tx.incident.findFirst({
    where: { publicId: incidentId, clinicId: actor.clinicId },
    select: { id: true, closedAt: true },
  })
  if (!found) throw notFound()
  return found
}

/** Adds what was done about it. Notes are never changed. */
export async function noteIncident(actor: ClinicActor, { incidentId, text }: NoteIncidentInput): Promise<void> {
  const { clinicId, memberId } = actor
  await db.$transaction(async (tx) => {
    const { id, closedAt } = await findOwn(tx, actor, incidentId)
    if (closedAt !== null) throw new AppError('conflict', 'This incident is closed; nothing is added to it any more.')
    await tx.incidentNote.create({ data: { clinicId, incidentId: id, text, writtenById: memberId } })
    await recordAudit(tx, actor, { action: 'incident.noted', entityId: id, metadata: { incident: incidentId } })
  })
}

/** Closes it, once somebody has written down what was done. */
export async function closeIncident(actor: ClinicActor, { incidentId }: IncidentInput): Promise<void> {
  const { clinicId, memberId } = actor
  await db.$transaction(async (tx) => {
    const { id } = await findOwn(tx, actor, incidentId)
    if ((await tx.incidentNote.count({ where: { clinicId, incidentId: id } })) === 0)
      throw new AppError('invalid', 'Write down first what was done about it.')
    const { count } = await tx.incident.updateMany({
      where: { id, clinicId, closedAt: null },
      data: { closedAt: new Date(), closedById: memberId },
    })
    if (count === 0) throw new AppError('conflict', 'This incident is closed already.')
    await recordAudit(tx, actor, { action: 'incident.closed', entityId: id, metadata: { incident: incidentId } })
  })
}
