import { resultReadySubject } from '@/emails/result-ready'
import type { ConsentedChannel } from '@/lib/channels/list-channels'
import { hashToken } from '@/lib/auth/secrets'
import { optOutTokenOf } from '@/lib/channels/opt-out-token'
import type { Transaction } from '@/lib/db'
import { tidingsOf } from '@/lib/deliveries/schema'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import type { DeliveryReason } from '@/prisma/generated/enums'

// With the pauses between them about a day: a service that is out for a morning fails no message for good.
export const maxAttempts = 30

type Promised = {
  clinicId: bigint
  /** The row of a result that has a patient. */
  resultId: bigint
  to: Omit<ConsentedChannel, 'position'>
  reason: DeliveryReason
  /** The same key is the same message. */
  key: string
  /** The admin who had it made anew. */
  sentByAdminId?: bigint
}

/** Promises one message about a result: its row, and the job that sends it. @returns false when it was promised before. */
export async function promiseDelivery(tx: Transaction, promised: Promised): Promise<boolean> {
  const { clinicId, resultId, to, reason, key, sentByAdminId } = promised
  const publicId = newId('delivery')
  if (!(await enqueueJob(tx, 'send-delivery', { deliveryId: publicId }, { key, maxAttempts }))) return false
  const { patient, sentById } = await tx.result.findUniqueOrThrow({
    where: { clinicId_id: { clinicId, id: resultId } },
    select: {
      sentById: true,
      patient: { select: { id: true, language: true, clinic: { select: { clinicName: true } } } },
    },
  })
  if (!patient) throw new Error('A message was promised for a result that is nobody’s.')
  await tx.delivery.create({
    data: {
      publicId,
      clinicId,
      resultId,
      patientId: patient.id,
      contactId: to.contactId,
      channel: to.channel,
      recipient: to.recipient,
      ...(sentByAdminId === undefined ? { sentByMemberId: sentById } : { sentByAdminId }),
      subject: resultReadySubject({
        language: patient.language,
        clinic: patient.clinic.clinicName,
        tidings: tidingsOf(reason),
      }),
      reason,
      optOutHash: hashToken(optOutTokenOf(publicId)),
    },
  })
  return true
}
