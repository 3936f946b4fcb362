import { ContactChanged, contactChangedSubject } from '@/emails/contact-changed'
import { ContactCode, contactCodeSubject } from '@/emails/contact-code'
import { contactChangedText, contactCodeText } from '@/emails/text-messages'
import { contactCodeMinutes } from '@/lib/accounts/ask-contact-code'
import { mayTextSignIn } from '@/lib/accounts/sign-in-texts'
import type { PatientActor } from '@/lib/auth/actors'
import type { SignInContact } from '@/lib/auth/schema'
import { codeOf } from '@/lib/auth/secrets'
import { dbAcrossClinics, type Transaction } from '@/lib/db'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import type { JobPayloads } from '@/lib/jobs/schema'
import { sendMail } from '@/lib/mail/send-mail'
import { isChannelOn } from '@/lib/channels/platform-channels'
import { sendText } from '@/lib/texts/send-text'

type Change = SignInContact & { change: 'added' | 'removed' }

/** Promises a message to every other address and number of the account, in the transaction of the change. */
export async function tellOtherContacts(tx: Transaction, { accountId, language }: PatientActor, changed: Change) {
  const others = await tx.patientAccountContact.findMany({
    where: { accountId, NOT: { kind: changed.kind, value: changed.value } },
    select: { kind: true, value: true },
  })
  for (const other of others)
    await enqueueJob(
      tx,
      'tell-contact-changed',
      { ...other, language, change: changed.change },
      { key: newId('contactProof') },
    )
}

/** The job behind `askContactCode`. A number gets no more texts than any other sign-in sends. */
export async function sendContactCode({ proofId }: JobPayloads['send-contact-code']): Promise<void> {
  const proof = await dbAcrossClinics.accountContactProof.findUnique({ where: { publicId: proofId } })
  if (!proof || proof.usedAt !== null || proof.expiresAt < new Date()) return
  const facts = { language: proof.language, code: codeOf(proof.seed), minutes: contactCodeMinutes }
  if (proof.kind === 'email') {
    const subject = contactCodeSubject(facts)
    await sendMail({ to: proof.value, subject, body: <ContactCode {...facts} />, idempotencyKey: proofId })
    return
  }
  if (!(await isChannelOn('sms')) || !(await mayTextSignIn(proof.value))) return
  await sendText({ channel: 'sms', to: proof.value, body: contactCodeText(facts), reportTo: null })
}

/** The job that tells an address or a number what was added or taken off beside it. */
export async function tellContactChanged(
  { kind, value, language, change }: JobPayloads['tell-contact-changed'],
  key: string,
): Promise<void> {
  const facts = { language, change, link: new URL('/patient/contacts', env().APP_URL).toString() }
  if (kind === 'email') {
    const subject = contactChangedSubject(facts)
    await sendMail({ to: value, subject, body: <ContactChanged {...facts} />, idempotencyKey: key })
    return
  }
  if (!(await isChannelOn('sms')) || !(await mayTextSignIn(value))) return
  await sendText({ channel: 'sms', to: value, body: contactChangedText(facts), reportTo: null })
}
