import { dbAcrossClinics } from '@/lib/db'
import { letGoOfFiles } from '@/lib/files/let-go'

const batchRows = 100

/** Gives up the files of archives that have run out; the sweeper takes the sealed objects away. */
export async function forgetTakeaways(now = new Date()): Promise<void> {
  const rows = await dbAcrossClinics.takeaway.findMany({
    where: { forgottenAt: null, expiresAt: { lt: now } },
    orderBy: { expiresAt: 'asc' },
    take: batchRows,
    select: { id: true, accountId: true, fileId: true },
  })
  for (const { id, accountId, fileId } of rows)
    await dbAcrossClinics.$transaction(async (tx) => {
      await tx.takeaway.updateMany({ where: { id }, data: { forgottenAt: now, openSlot: null, fileId: null } })
      if (fileId !== null) await letGoOfFiles(tx, { accountId }, [fileId])
    })
}
