import type { Transaction } from '@/lib/db'

/** A result and the version of it that is in force, for a job, which knows the result by its public id. Null where there is none. */
export async function findCurrentVersion(tx: Transaction, { resultId }: { resultId: string }) {
  const result = await tx.result.findUnique({
    where: { publicId: resultId },
    select: { id: true, clinicId: true, versions: { where: { supersededAt: null }, take: 1, select: { id: true } } },
  })
  const version = result?.versions[0]
  return result && version ? { resultId: result.id, clinicId: result.clinicId, versionId: version.id } : null
}
