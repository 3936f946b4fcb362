import { dbAcrossClinics } from '@/lib/db'

/** The job that counts what lies where and under which master key, so that a page need not go through millions of rows. */
export async function countStorage(): Promise<void> {
  const countedAt = new Date()
  const groups = await dbAcrossClinics.storedFile.groupBy({
    by: ['storageProvider', 'masterKeyId'],
    where: { storedAt: { not: null } },
    _count: { _all: true },
    _sum: { sizeBytes: true },
  })
  await dbAcrossClinics.$transaction([
    dbAcrossClinics.storageFigure.deleteMany(),
    dbAcrossClinics.storageFigure.createMany({
      data: groups.map(({ storageProvider, masterKeyId, _count, _sum }) => ({
        storageProvider,
        masterKeyId,
        files: BigInt(_count._all),
        bytes: _sum.sizeBytes ?? 0n,
        countedAt,
      })),
      // Two processes may count at once; either's figures are right.
      skipDuplicates: true,
    }),
  ])
}
