import type { DoctorActor } from '@/lib/auth/actors'
import type { Transaction } from '@/lib/db'
import { newId } from '@/lib/ids'

type OpenedShare = { id: bigint; accountId: bigint; profileId: bigint }

/**
 * Writes down which doctor opened a share, in the transaction that counts the opening and puts it into the activity log. The
 * link's key is not among what we know.
 */
export async function noteDoctorAccess(tx: Transaction, actor: DoctorActor, share: OpenedShare): Promise<void> {
  const { id: shareId, accountId, profileId } = share
  await tx.doctorAccess.create({
    data: {
      publicId: newId('doctorAccess'),
      doctorId: actor.doctorId,
      accountId,
      profileId,
      shareId,
      address: actor.origin.address,
      userAgent: actor.origin.userAgent?.slice(0, 500) ?? null,
    },
  })
}
