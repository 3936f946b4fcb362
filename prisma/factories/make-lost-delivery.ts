import { setTimeout as pause } from 'node:timers/promises'
import type { ClinicActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { newId } from '@/lib/ids'
import type { MadePatient } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'

/** Sees to it that a sent result gets no message by itself any more: its job is taken away, or was done. */
async function endAnnouncing(resultId: string): Promise<void> {
  const jobKey = `announce-result:${resultId}:1`
  for (;;) {
    await dbAcrossClinics.job.deleteMany({ where: { jobKey, leaseToken: null, finishedAt: null } })
    const job = await dbAcrossClinics.job.findUnique({ where: { jobKey }, select: { finishedAt: true } })
    if (!job || job.finishedAt !== null) return
    // A worker has it in hand.
    await pause(20)
  }
}

type Facts = { status?: 'failed' | 'bounced'; recipient?: string; errorMessage?: string; cancelled?: boolean }

/** A message of a sent result that did not arrive. @returns its public id. */
export async function makeLostDelivery(
  actor: ClinicActor,
  patient: MadePatient,
  { status = 'failed', recipient = patient.email, errorMessage = 'The provider refused it.', cancelled }: Facts = {},
): Promise<{ deliveryId: string; resultId: string }> {
  const { resultId } = await makeResult(actor, { patient, kinds: ['csv'] })
  await endAnnouncing(resultId)
  const { clinicId } = actor
  const result = await dbAcrossClinics.result.findUniqueOrThrow({ where: { publicId: resultId } })
  const { contactId } = await dbAcrossClinics.patientContact.findFirstOrThrow({
    where: { clinicId, patientId: result.patientId ?? -1n, contact: { kind: 'email' } },
  })
  const deliveryId = newId('delivery')
  await dbAcrossClinics.delivery.create({
    data: {
      publicId: deliveryId,
      clinicId,
      resultId: result.id,
      patientId: result.patientId ?? -1n,
      contactId,
      channel: 'email',
      recipient,
      subject: 'You have a new result',
      status,
      failedAt: status === 'failed' && !cancelled ? new Date() : null,
      bouncedAt: status === 'bounced' ? new Date() : null,
      cancelledAt: cancelled ? new Date() : null,
      errorMessage,
      deliveryAttempts: 1,
    },
  })
  return { deliveryId, resultId }
}
