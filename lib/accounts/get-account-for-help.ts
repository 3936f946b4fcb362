import { birthDateTriesAllowed } from '@/lib/accounts/birth-date-tries'
import { maskContact } from '@/lib/accounts/mask-contact'
import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { notFound } from '@/lib/errors'

/**
 * What an admin sees of a patient's account: with what it signs in (masked), and what may keep its person out. Neither names
 * nor clinics nor anything that lies in it.
 */
export async function getAccountForHelp(_admin: AdminActor, { accountId }: { accountId: string }) {
  const account = await dbAcrossClinics.patientAccount.findUnique({
    where: { publicId: accountId },
    include: {
      contacts: { orderBy: { id: 'asc' } },
      mergedInto: { select: { publicId: true } },
      absorbed: { select: { publicId: true, mergedAt: true } },
    },
  })
  if (!account) throw notFound()
  const own = { accountId: account.id }
  const [sessions, spent, stops] = await Promise.all([
    dbAcrossClinics.session.count({ where: { ...own, revokedAt: null, expiresAt: { gt: new Date() } } }),
    dbAcrossClinics.birthDateProof.count({ where: { ...own, triesTaken: { gte: birthDateTriesAllowed } } }),
    dbAcrossClinics.suppression.findMany({
      where: { recipient: { in: account.contacts.map(({ value }) => value) }, liftedAt: null },
      orderBy: { id: 'desc' },
      take: 20,
      select: { publicId: true, channel: true, recipient: true, reason: true, createdAt: true },
    }),
  ])
  return {
    accountId,
    language: account.language,
    createdAt: account.createdAt,
    lastLoginAt: account.lastLoginAt,
    merged: account.mergedInto && account.mergedAt && { intoId: account.mergedInto.publicId, at: account.mergedAt },
    absorbed: account.absorbed.map(({ publicId }) => publicId),
    contacts: account.contacts.map(({ kind, value, provedAt }) => ({
      kind,
      masked: maskContact(kind, value),
      provedAt,
    })),
    openSessions: sessions,
    spentBirthDates: spent,
    stops: stops.map(toStop),
  }
}

type StopRow = {
  publicId: string
  channel: 'email' | 'sms' | 'whatsapp'
  recipient: string
  reason: 'bounced' | 'complained' | 'stopped'
  createdAt: Date
}

/** An address that is not written to, masked. */
export const toStop = ({ publicId, channel, recipient, reason, createdAt }: StopRow) => ({
  suppressionId: publicId,
  channel,
  masked: maskContact(channel === 'email' ? 'email' : 'phone', recipient),
  reason,
  createdAt,
})
