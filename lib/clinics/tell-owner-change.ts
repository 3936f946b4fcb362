import { dbAcrossClinics } from '@/lib/db'
import type { JobPayloads } from '@/lib/jobs/schema'
import { sendMail } from '@/lib/mail/send-mail'
import { ownerChangedMail } from '@/lib/mail/staff-mails'

/** The job that tells one of the two people that an admin changed who owns their clinic. */
export async function tellOwnerChange(
  { changeId, to }: JobPayloads['tell-owner-change'],
  jobKey: string,
): Promise<void> {
  const change = await dbAcrossClinics.ownerChange.findUnique({
    where: { publicId: changeId },
    include: { clinic: true, member: true, former: true },
  })
  if (!change) return
  const [reader, other] = to === 'member' ? [change.member, change.former] : [change.former, change.member]
  const { subject, body } = ownerChangedMail({
    clinicName: change.clinic.clinicName,
    isNewOwner: to === 'member',
    other: other.fullName,
    reason: change.reason,
  })
  await sendMail({ to: reader.email, subject, body, idempotencyKey: jobKey })
}
