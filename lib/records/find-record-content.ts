import type { Transaction } from '@/lib/db'
import { storedFileFields } from '@/lib/files/stored-file'

/** Everything that one record says. The caller has found the record among those of its account. */
export async function findRecordContent(
  tx: Transaction,
  { accountId, recordId }: { accountId: bigint; recordId: bigint },
) {
  const { files, ...record } = await tx.medicalRecord.findFirstOrThrow({
    where: { id: recordId, accountId, deletedAt: null },
    include: {
      files: {
        orderBy: { position: 'asc' },
        include: { file: { select: { ...storedFileFields, mediaType: true, originalFilename: true } } },
      },
    },
  })
  return { ...record, files: files.map(({ file }) => file) }
}
export type RecordContent = Awaited<ReturnType<typeof findRecordContent>>
