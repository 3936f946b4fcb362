import { NoAccount, noAccountSubject } from '@/emails/no-account'
import { SignIn, signInSubject } from '@/emails/sign-in'
import { createSignInLink, linkLifetimeMinutes, secretsOf } from '@/lib/accounts/sign-in-links'
import { dbAcrossClinics } from '@/lib/db'
import { onceADay } from '@/lib/mail/once-a-day'
import { sendMail } from '@/lib/mail/send-mail'

/**
 * The job behind `askForLink`. An address that no clinic wrote to gets a message without a link, so that its owner knows how
 * to go on. Run again after a crash it makes a new link: one mailbox, two messages, both good once.
 */
export async function sendSignInLink({ email, language }: { email: string; language: string }): Promise<void> {
  if (!(await isKnown(email))) {
    await sendMail({
      to: email,
      subject: noAccountSubject({ language }),
      body: <NoAccount language={language} />,
      // Anybody can type any address, so its owner gets this at most once a day: the mail service drops the others.
      idempotencyKey: onceADay(`no-account:${language}:${email}`),
    })
    return
  }
  const link = await createSignInLink(dbAcrossClinics, { purpose: 'sign_in', email })
  await mailLink(link, language)
}

/** The job behind `renewLink`: the same address, and the same result if the old link was for one. */
export async function renewSignInLink({ linkId, language }: { linkId: string; language: string }): Promise<void> {
  const old = await dbAcrossClinics.signInLink.findUnique({ where: { publicId: linkId } })
  if (!old) return
  const email = old.contactValue
  const { clinicId, resultId } = old
  const link = await createSignInLink(
    dbAcrossClinics,
    clinicId !== null && resultId !== null
      ? { purpose: 'result', email, clinicId, resultId, deliveryId: null }
      : { purpose: 'sign_in', email },
  )
  // A renewed link was asked for by a person who is there now, so it lives as shortly as any that is asked for.
  const expiresAt = new Date(Date.now() + linkLifetimeMinutes.sign_in * 60_000)
  await dbAcrossClinics.signInLink.update({ where: { id: link.id }, data: { expiresAt } })
  await mailLink(link, language)
}

async function mailLink(row: { publicId: string; seed: Uint8Array; contactValue: string }, language: string) {
  const { link, code } = secretsOf(row)
  await sendMail({
    to: row.contactValue,
    subject: signInSubject({ language }),
    body: <SignIn language={language} link={link} code={code} minutes={linkLifetimeMinutes.sign_in} />,
    idempotencyKey: row.publicId,
  })
}

async function isKnown(email: string): Promise<boolean> {
  const [contact, account] = await Promise.all([
    dbAcrossClinics.contact.findFirst({
      where: { kind: 'email', value: email, patients: { some: {} } },
      select: { id: true },
    }),
    dbAcrossClinics.patientAccountContact.findUnique({
      where: { kind_value: { kind: 'email', value: email } },
      select: { id: true },
    }),
  ])
  return contact !== null || account !== null
}
