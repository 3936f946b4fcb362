import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { namesOfMembers } from '@/lib/members/names-of-members'

/** One incident: what was withdrawn and why, who had opened it, who was told, and what was done since. */
export async function getIncident(actor: ClinicActor, { incidentId }: { incidentId: string }) {
  const incident = await db.incident.findFirst({
    where: { publicId: incidentId, clinicId: actor.clinicId },
    include: {
      accesses: { orderBy: { position: 'asc' } },
      notes: { orderBy: { id: 'asc' } },
      result: {
        include: {
          patient: { select: { publicId: true, fullName: true, patientNumber: true } },
          deliveries: { orderBy: { id: 'asc' } },
        },
      },
    },
  })
  if (!incident) throw notFound()
  const { result } = incident
  const names = await namesOfMembers(actor, [
    incident.openedById,
    incident.closedById,
    ...incident.notes.map(({ writtenById }) => writtenById),
  ])
  const nameOf = (id: bigint | null) => (id === null ? null : (names.get(id) ?? 'Somebody who has left'))
  return {
    incidentId,
    reason: incident.reason,
    openedAt: incident.openedAt,
    openedBy: nameOf(incident.openedById),
    closedAt: incident.closedAt,
    closedBy: nameOf(incident.closedById),
    result: {
      resultId: result.publicId,
      testName: result.testName,
      testDate: result.testDate.toISOString().slice(0, 10),
      sentAt: result.sentAt,
    },
    patient: result.patient && {
      patientId: result.patient.publicId,
      fullName: result.patient.fullName,
      patientNumber: result.patient.patientNumber,
    },
    // An account's number says nothing to anybody; which of several people it was is told apart by letters.
    accesses: incident.accesses.map(({ happenedAt, action, actorKind, actorId, address, userAgent }) => ({
      happenedAt,
      action,
      who: actorKind,
      reader: incident.accesses.findIndex((one) => one.actorKind === actorKind && one.actorId === actorId),
      address,
      userAgent,
    })),
    told: result.deliveries.map((delivery) => ({
      channel: delivery.channel,
      recipient: delivery.recipient,
      status: delivery.status,
      cancelled: delivery.cancelledAt !== null,
      createdAt: delivery.createdAt,
    })),
    notes: incident.notes.map(({ text, writtenAt, writtenById }) => ({ text, writtenAt, by: nameOf(writtenById) })),
  }
}
export type IncidentDetails = Awaited<ReturnType<typeof getIncident>>
