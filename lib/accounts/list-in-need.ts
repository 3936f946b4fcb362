import { birthDateTriesAllowed } from '@/lib/accounts/birth-date-tries'
import { toStop } from '@/lib/accounts/get-account-for-help'
import { maskContact } from '@/lib/accounts/mask-contact'
import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'

const most = 50

/** The accounts that have spent their tries for a birth date, and cannot open what waits behind it. */
export async function listLockedAccounts(_admin: AdminActor) {
  const rows = await dbAcrossClinics.birthDateProof.findMany({
    where: { triesTaken: { gte: birthDateTriesAllowed } },
    orderBy: [{ triesTaken: 'desc' }, { accountId: 'desc' }],
    take: most,
    select: { accountId: true },
  })
  const accounts = await dbAcrossClinics.patientAccount.findMany({
    where: { id: { in: [...new Set(rows.map(({ accountId }) => accountId))] } },
    orderBy: { id: 'desc' },
    select: {
      publicId: true,
      lastLoginAt: true,
      contacts: { orderBy: { id: 'asc' }, take: 1, select: { kind: true, value: true } },
    },
  })
  return accounts.map(({ publicId, lastLoginAt, contacts: [contact] }) => ({
    accountId: publicId,
    masked: contact ? maskContact(contact.kind, contact.value) : '–',
    lastLoginAt,
  }))
}

/** The newest addresses that messages do not go to, and the one that a search has just found first. */
export async function listStops(_admin: AdminActor, { found }: { found: string | undefined }) {
  const select = { publicId: true, channel: true, recipient: true, reason: true, createdAt: true } as const
  const where = { liftedAt: null }
  const [newest, first] = await Promise.all([
    dbAcrossClinics.suppression.findMany({ where, orderBy: { id: 'desc' }, take: most, select }),
    found === undefined
      ? null
      : dbAcrossClinics.suppression.findUnique({ where: { publicId: found, liftedAt: null }, select }),
  ])
  const rest = newest.filter(({ publicId }) => publicId !== first?.publicId)
  return [...(first ? [first] : []), ...rest].map((row) => ({ ...toStop(row), isFound: row.publicId === found }))
}
