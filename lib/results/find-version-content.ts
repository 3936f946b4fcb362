import type { Transaction } from '@/lib/db'
import { storedFileFields } from '@/lib/files/stored-file'
import { listObservations } from '@/lib/observations/list-observations'
import type { ResultType } from '@/lib/results/schema'

/** Everything that one version says. The caller has found the version among those that its reader may see. */
export async function findVersionContent(
  tx: Transaction,
  { clinicId, versionId }: { clinicId: bigint; versionId: bigint },
) {
  const { result, files, number } = await tx.resultVersion.findFirstOrThrow({
    where: { id: versionId, clinicId },
    include: {
      result: { include: { clinic: { select: { clinicName: true } } } },
      files: {
        orderBy: { position: 'asc' },
        include: { file: { select: { ...storedFileFields, mediaType: true, originalFilename: true } } },
      },
    },
  })
  return {
    testName: result.testName,
    resultType: result.resultType as ResultType,
    testDate: result.testDate.toISOString().slice(0, 10),
    sentAt: result.sentAt ?? result.uploadedAt,
    clinicName: result.clinic.clinicName,
    notes: result.notes,
    corrected: number > 1,
    observations: await listObservations(tx, { clinicId, versionId }),
    files: files.map(({ file }) => file),
  }
}
export type VersionContent = Awaited<ReturnType<typeof findVersionContent>>
