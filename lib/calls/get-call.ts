import { recordAudit } from '@/lib/audit/record-audit'
import { wasNotedLately } from '@/lib/audit/was-noted-lately'
import type { ClinicActor } from '@/lib/auth/actors'
import { callsOf } from '@/lib/calls/access'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { namesOfMembers } from '@/lib/members/names-of-members'
import { listObservations } from '@/lib/observations/list-observations'

const workMinutes = 15

/** One call with whom to ring and what to say. That its values are looked at is written down first, as on the result's page. */
export async function getCall(actor: ClinicActor, { callId }: { callId: string }) {
  const call = await db.call.findFirst({
    where: { publicId: callId, ...callsOf(actor) },
    include: {
      tries: { orderBy: { id: 'asc' } },
      result: {
        include: {
          patient: { include: { contacts: { include: { contact: true } } } },
          versions: { where: { supersededAt: null }, select: { id: true } },
        },
      },
    },
  })
  if (!call) throw notFound()
  const { result, clinicId } = call
  const look = { action: 'result.previewed', entityId: result.id } as const
  if (!(await wasNotedLately(actor, { ...look, minutes: workMinutes })))
    await recordAudit(db, actor, { ...look, metadata: { result: result.publicId } })
  const [version] = result.versions
  const observations = version ? await listObservations(db, { clinicId, versionId: version.id }) : []
  const names = await namesOfMembers(actor, [call.takenById, call.doneById, ...call.tries.map((one) => one.madeById)])
  const nameOf = (id: bigint | null) => (id === null ? null : (names.get(id) ?? 'Somebody who has left'))
  const { patient } = result
  return {
    callId,
    kind: call.kind,
    open: call.openSlot === 1,
    dueAt: call.dueAt,
    takenByMe: call.takenById === actor.memberId,
    takenBy: nameOf(call.takenById),
    cancelled: call.cancelledAt !== null,
    done:
      call.doneAt === null
        ? null
        : {
            by: nameOf(call.doneById),
            reachedAt: call.reachedAt,
            personReached: call.personReached,
            relation: call.relation,
            readBack: call.readBack,
          },
    tries: call.tries.map(({ outcome, attemptedAt, madeById, note }) => ({
      outcome,
      attemptedAt,
      by: nameOf(madeById),
      note,
    })),
    result: {
      resultId: result.publicId,
      testName: result.testName,
      testDate: result.testDate.toISOString().slice(0, 10),
    },
    toReadBack: observations.filter(({ critical }) => critical),
    observations,
    patient: patient && {
      patientId: patient.publicId,
      fullName: patient.fullName,
      patientNumber: patient.patientNumber,
      dateOfBirth: patient.dateOfBirth?.toISOString().slice(0, 10) ?? null,
      phones: patient.contacts.flatMap(({ contact }) => (contact.kind === 'phone' ? [contact.value] : [])),
    },
  }
}
export type CallDetails = Awaited<ReturnType<typeof getCall>>
