import { resultReadySubject } from '@/emails/result-ready'
import { dbAcrossClinics } from '@/lib/db'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'

// With the pauses between them about a day: a mail service that is out for a morning fails no message for good.
const maxAttempts = 30

/**
 * The job that makes a sent result's messages, one for each e-mail address of its patient, each promised as a job of its own.
 * It reads everything anew: a result that was withdrawn meanwhile is not announced. One that the clinic has archived is open to
 * its patient as before, so it is.
 */
export async function announceResult({ resultId, round }: { resultId: string; round: number }): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const result = await tx.result.findUnique({
      where: { publicId: resultId },
      include: {
        clinic: { select: { clinicName: true } },
        patient: { include: { contacts: { include: { contact: true } } } },
      },
    })
    if (!result?.patient || result.sentAt === null || result.recalledAt !== null) return
    const { patient, clinicId, clinic } = result
    const subject = resultReadySubject({ language: patient.language, clinic: clinic.clinicName })
    for (const { contact } of patient.contacts.filter(({ contact }) => contact.kind === 'email')) {
      const publicId = newId('delivery')
      // The key names the round and the address: this job done twice promises the message once, and makes its row once.
      const key = `${resultId}:${round}:${contact.publicId}`
      if (!(await enqueueJob(tx, 'send-delivery', { deliveryId: publicId }, { key, maxAttempts }))) continue
      await tx.delivery.create({
        data: {
          publicId,
          clinicId,
          resultId: result.id,
          patientId: patient.id,
          contactId: contact.id,
          channel: 'email',
          recipient: contact.value,
          sentByMemberId: result.sentById,
          subject,
        },
      })
    }
  })
}
