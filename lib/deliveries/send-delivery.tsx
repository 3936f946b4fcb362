import { ResultReady, type ResultReadyProps } from '@/emails/result-ready'
import { createSignInLink, secretsOf } from '@/lib/accounts/sign-in-links'
import { recordAudit } from '@/lib/audit/record-audit'
import { makeSystemActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { env } from '@/lib/env'
import type { JobContext } from '@/lib/jobs/schema'
import { MailRefused, sendMail } from '@/lib/mail/send-mail'

/**
 * The job that sends one message about a result. What it decides, it decides now: a message of a withdrawn result, to an
 * address that is the patient's no longer, or of a suspended clinic, is left unsent. Run again after a crash it hands over
 * the same message under the same key, so that it arrives once.
 */
export async function sendDelivery({ deliveryId }: { deliveryId: string }, { last }: JobContext): Promise<void> {
  const delivery = await findDelivery(deliveryId)
  if (!delivery || delivery.status !== 'pending') return
  if (!mayStillBeSent(delivery)) return cancel(delivery)
  try {
    const link = (await findLink(delivery.id)) ?? (await createSignInLink(dbAcrossClinics, linkOf(delivery)))
    await dbAcrossClinics.delivery.update({ where: { id: delivery.id }, data: { deliveryAttempts: { increment: 1 } } })
    const { providerMessageId, text } = await sendMail({
      to: delivery.recipient,
      subject: delivery.subject,
      body: <ResultReady {...propsOf(delivery, link)} />,
      idempotencyKey: deliveryId,
    })
    await settleSent(delivery, providerMessageId, withoutSecrets(text, secretsOf(link)))
  } catch (cause) {
    if (!last && !(cause instanceof MailRefused)) throw cause
    await settleFailed(delivery, cause instanceof Error ? cause.message : 'The message could not be sent.')
  }
}

type Delivery = NonNullable<Awaited<ReturnType<typeof findDelivery>>>

function findDelivery(deliveryId: string) {
  return dbAcrossClinics.delivery.findUnique({
    where: { publicId: deliveryId },
    include: {
      clinic: { select: { clinicName: true, phone: true, status: true, timeZone: true } },
      result: { select: { sentAt: true, recalledAt: true, publicId: true } },
      patient: { select: { language: true, contacts: { select: { contactId: true } } } },
    },
  })
}

function mayStillBeSent({ result, clinic, patient, contactId }: Delivery): boolean {
  const stillTheirs = patient.contacts.some((contact) => contact.contactId === contactId)
  return result.sentAt !== null && result.recalledAt === null && clinic.status === 'active' && stillTheirs
}

const findLink = (deliveryRowId: bigint) =>
  dbAcrossClinics.signInLink.findFirst({ where: { deliveryId: deliveryRowId } })

const linkOf = ({ recipient, clinicId, resultId, id }: Delivery) =>
  ({ purpose: 'result', email: recipient, clinicId, resultId, deliveryId: id }) as const

function propsOf(delivery: Delivery, row: { seed: Uint8Array; expiresAt: Date }): ResultReadyProps {
  const { language } = delivery.patient
  const { link, code } = secretsOf(row)
  // Plain "en" would put the month first, as the United States do.
  const expires = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: delivery.clinic.timeZone,
  })
  const address = new URL('/patient/sign-in', env().APP_URL)
  return {
    language,
    clinic: delivery.clinic.clinicName,
    clinicPhone: delivery.clinic.phone,
    link,
    code,
    address: `${address.host}${address.pathname}`,
    expires: expires.format(row.expiresAt),
  }
}

/** The text as the clinic may see it: without the link and the code, which are for the patient alone. */
function withoutSecrets(text: string, { link, code }: { link: string; code: string }): string {
  return text.replaceAll(link, '[the link]').replaceAll(`${code.slice(0, 4)} ${code.slice(4)}`, '[the code]')
}

const worker = makeSystemActor('send-delivery')

async function settleSent(delivery: Delivery, providerMessageId: string, body: string) {
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.delivery.updateMany({
      where: { id: delivery.id, status: 'pending' },
      data: { status: 'sent', sentAt: new Date(), providerMessageId, body, errorMessage: null },
    })
    if (count === 1) await recordAudit(tx, worker, entryOf('message.sent', delivery))
  })
}

async function settleFailed(delivery: Delivery, errorMessage: string) {
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.delivery.updateMany({
      where: { id: delivery.id, status: 'pending' },
      data: { status: 'failed', failedAt: new Date(), errorMessage },
    })
    if (count === 1) await recordAudit(tx, worker, entryOf('message.failed', delivery))
  })
}

async function cancel(delivery: Delivery) {
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.delivery.updateMany({
      where: { id: delivery.id, status: 'pending' },
      data: {
        status: 'failed',
        cancelledAt: new Date(),
        errorMessage: 'Left unsent: the result or the address had changed before it left.',
      },
    })
    if (count === 1) await recordAudit(tx, worker, entryOf('message.cancelled', delivery))
  })
}

const entryOf = (action: 'message.sent' | 'message.failed' | 'message.cancelled', delivery: Delivery) => ({
  action,
  entityId: delivery.resultId,
  clinicId: delivery.clinicId,
  metadata: { result: delivery.result.publicId, message: delivery.publicId },
})
