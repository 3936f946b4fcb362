import type { PatientActor } from '@/lib/auth/actors'
import { codeAttemptsAllowed } from '@/lib/accounts/sign-in-links'
import { dbAcrossClinics } from '@/lib/db'

/** With what this account signs in, and what it is about to add. */
export async function listContacts({ accountId }: PatientActor) {
  const contacts = await dbAcrossClinics.patientAccountContact.findMany({
    where: { accountId },
    orderBy: { id: 'asc' },
    select: { kind: true, value: true, provedAt: true },
  })
  const open = await dbAcrossClinics.accountContactProof.findMany({
    where: { accountId, usedAt: null, expiresAt: { gt: new Date() }, codeAttempts: { lt: codeAttemptsAllowed } },
    orderBy: { id: 'desc' },
    take: 3,
    select: { publicId: true, kind: true, value: true },
  })
  const known = new Set(contacts.map(({ value }) => value))
  return {
    contacts,
    open: open
      .filter(({ value }, index) => !known.has(value) && open.findIndex((other) => other.value === value) === index)
      .map(({ publicId, ...contact }) => ({ proofId: publicId, ...contact })),
  }
}
