import type { Transaction } from '@/lib/db'

/**
 * Writes down that a clinic's address is proved, because a link that was sent there came back. An address other than the
 * clinic's own (a member's) proves nothing about it.
 */
export async function proveClinicAddress(tx: Transaction, { clinicId, email }: { clinicId: bigint; email: string }) {
  await tx.clinic.updateMany({
    where: { id: clinicId, email, emailVerifiedAt: null },
    data: { emailVerifiedAt: new Date() },
  })
}
