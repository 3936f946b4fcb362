import { dbAcrossClinics } from '@/lib/db'
import { detachFile } from '@/lib/files/detach-file'

const batchRows = 200
/** One that has run out can be extended for so long; one that was ended never comes back. */
const daysAfterExpiry = 30

/**
 * Takes the sealed files of shares away that are over; their rows stay, because who opened them stays their owner's to read.
 * One that ran out long ago is ended with it. Any number of processes may do this at once, and again after a crash.
 */
export async function sweepShares(now = new Date()): Promise<number> {
  const over = await dbAcrossClinics.share.findMany({
    where: {
      AND: [
        {
          OR: [
            { revokedAt: { not: null } },
            { expiresAt: { lt: new Date(now.getTime() - daysAfterExpiry * 86_400_000) } },
          ],
        },
        {
          OR: [
            { directFileId: { not: null } },
            { items: { some: { OR: [{ fileId: { not: null } }, { updateFileId: { not: null } }] } } },
          ],
        },
      ],
    },
    select: { id: true, accountId: true },
    orderBy: { id: 'asc' },
    take: batchRows,
  })
  for (const share of over) await takeFiles(share, now)
  return over.length
}

async function takeFiles({ id, accountId }: { id: bigint; accountId: bigint }, now: Date): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    await tx.share.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } })
    const { directFileId, items } = await tx.share.findUniqueOrThrow({
      where: { id },
      select: { directFileId: true, items: { select: { fileId: true, updateFileId: true } } },
    })
    await tx.share.updateMany({ where: { id }, data: { directFileId: null } })
    await tx.shareItem.updateMany({
      where: { shareId: id, accountId },
      data: { fileId: null, updateFileId: null, updateVersionId: null },
    })
    const files = [directFileId, ...items.flatMap(({ fileId, updateFileId }) => [fileId, updateFileId])]
    for (const fileId of files) if (fileId !== null) await detachFile(tx, { accountId }, fileId)
  })
}
