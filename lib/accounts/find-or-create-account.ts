import type { Transaction } from '@/lib/db'
import type { ContactKind } from '@/prisma/generated/enums'
import { newId } from '@/lib/ids'

/** The account of whoever proved this address or number, made at the first proof. Safe when two proofs arrive at once. */
export async function findOrCreateAccount(
  tx: Transaction,
  value: string,
  kind: ContactKind = 'email',
): Promise<{ accountId: bigint }> {
  const where = { kind_value: { kind, value } } as const
  const known = await tx.patientAccountContact.findUnique({ where, select: { accountId: true } })
  if (known) return known
  const account = await tx.patientAccount.create({ data: { publicId: newId('account') }, select: { id: true } })
  await tx.patientAccountContact.createMany({
    data: [{ accountId: account.id, kind, value, provedAt: new Date() }],
    skipDuplicates: true,
  })
  const kept = await tx.patientAccountContact.findUniqueOrThrow({ where, select: { accountId: true } })
  // Another proof was first: its account is the one, and ours has nothing on it yet.
  if (kept.accountId !== account.id) await tx.patientAccount.delete({ where: { id: account.id } })
  return kept
}
