import type { VisitorActor } from '@/lib/auth/actors'
import type { AskForLinkInput, SpendLinkInput } from '@/lib/auth/schema'
import { hashToken } from '@/lib/auth/secrets'
import { dbAcrossClinics } from '@/lib/db'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { takeLimit } from '@/lib/limits/take-limit'

/**
 * Asks for a sign-in message. The request only writes a job, whoever the address belongs to, so the answer and its time are
 * the same for known and unknown addresses; the job finds out.
 */
export async function askForLink(
  _visitor: VisitorActor,
  { email: contact }: AskForLinkInput,
  language: string,
): Promise<void> {
  await takeLimit('ask-for-link-person', contact.value)
  await enqueueJob(dbAcrossClinics, 'send-sign-in-link', { ...contact, language }, { key: newId('link') })
}

/**
 * One tap on a dead link: a new message goes to the address that the old one was sent to. A token that we never made gets
 * the same answer.
 */
export async function renewLink(_visitor: VisitorActor, { token }: SpendLinkInput, language: string): Promise<void> {
  const link = await dbAcrossClinics.signInLink.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { publicId: true, contactValue: true },
  })
  await takeLimit('ask-for-link-person', link?.contactValue ?? token)
  await enqueueJob(
    dbAcrossClinics,
    'renew-sign-in-link',
    { linkId: link?.publicId ?? 'unknown', language },
    { key: newId('link') },
  )
}
