import { NoAccount, noAccountSubject } from '@/emails/no-account'
import { SignIn, signInSubject } from '@/emails/sign-in'
import { signInText } from '@/emails/text-messages'
import { createSignInLink, linkLifetimeMinutes, secretsOf } from '@/lib/accounts/sign-in-links'
import { mayTextSignIn } from '@/lib/accounts/sign-in-texts'
import type { SignInContact } from '@/lib/auth/schema'
import { dbAcrossClinics } from '@/lib/db'
import { onceADay } from '@/lib/mail/once-a-day'
import { sendMail } from '@/lib/mail/send-mail'
import { isChannelOn } from '@/lib/channels/platform-channels'
import { sendText } from '@/lib/texts/send-text'

const addressOf = ({ kind, value }: SignInContact) => (kind === 'email' ? { email: value } : { phone: value })

/**
 * The job behind `askForLink`. An address that no clinic wrote to gets a message without a link, so that its owner knows how
 * to go on; a number that no clinic knows gets nothing, because every text is paid for. Run again after a crash it makes a new
 * link: one mailbox, two messages, both good once.
 */
export async function sendSignInLink({ language, ...contact }: SignInContact & { language: string }): Promise<void> {
  if (!(await isKnown(contact))) {
    if (contact.kind === 'phone') return
    await sendMail({
      to: contact.value,
      subject: noAccountSubject({ language }),
      body: <NoAccount language={language} />,
      // Anybody can type any address, so its owner gets this at most once a day: the mail service drops the others.
      idempotencyKey: onceADay(`no-account:${language}:${contact.value}`),
    })
    return
  }
  const link = await createSignInLink(dbAcrossClinics, { purpose: 'sign_in', ...addressOf(contact) })
  await sendLink(link, language)
}

/** The job behind `renewLink`: the same address, and the same result if the old link was for one. */
export async function renewSignInLink({ linkId, language }: { linkId: string; language: string }): Promise<void> {
  const old = await dbAcrossClinics.signInLink.findUnique({ where: { publicId: linkId } })
  if (!old) return
  const address = addressOf({ kind: old.contactKind, value: old.contactValue })
  const { clinicId, resultId } = old
  const link = await createSignInLink(
    dbAcrossClinics,
    clinicId !== null && resultId !== null
      ? { purpose: 'result', ...address, clinicId, resultId, deliveryId: null }
      : { purpose: 'sign_in', ...address },
  )
  // A renewed link was asked for by a person who is there now, so it lives as shortly as any that is asked for.
  const expiresAt = new Date(Date.now() + (await linkLifetimeMinutes('sign_in')) * 60_000)
  await dbAcrossClinics.signInLink.update({ where: { id: link.id }, data: { expiresAt } })
  await sendLink(link, language)
}

type LinkRow = { publicId: string; seed: Uint8Array; contactKind: 'email' | 'phone'; contactValue: string }

async function sendLink(row: LinkRow, language: string): Promise<void> {
  const { link, code } = secretsOf(row)
  const minutes = await linkLifetimeMinutes('sign_in')
  if (row.contactKind === 'email') {
    await sendMail({
      to: row.contactValue,
      subject: signInSubject({ language }),
      body: <SignIn language={language} link={link} code={code} minutes={minutes} />,
      idempotencyKey: row.publicId,
    })
    return
  }
  if (!(await isChannelOn('sms')) || !(await mayTextSignIn(row.contactValue))) return
  const body = signInText({ language, link, code, minutes })
  await sendText({ channel: 'sms', to: row.contactValue, body, reportTo: null })
}

async function isKnown({ kind, value }: SignInContact): Promise<boolean> {
  const [contact, account] = await Promise.all([
    dbAcrossClinics.contact.findFirst({ where: { kind, value, patients: { some: {} } }, select: { id: true } }),
    dbAcrossClinics.patientAccountContact.findUnique({ where: { kind_value: { kind, value } }, select: { id: true } }),
  ])
  return contact !== null || account !== null
}
