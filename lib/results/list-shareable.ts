import type { PatientActor } from '@/lib/auth/actors'
import type { Transaction } from '@/lib/db'
import { resultsVisibleTo } from '@/lib/results/access'

type Of = { patientIds: readonly bigint[]; resultIds?: readonly string[] }
const mostRows = 200

/** The results of one person that this account may show to others, the newest first, each with the version in force. */
export async function listShareable(tx: Transaction, actor: PatientActor, { patientIds, resultIds }: Of) {
  const rows = await tx.result.findMany({
    where: {
      ...resultsVisibleTo(actor),
      AND: [{ patientId: { in: [...patientIds] } }, ...(resultIds ? [{ publicId: { in: [...resultIds] } }] : [])],
    },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    take: mostRows,
    select: {
      id: true,
      publicId: true,
      clinicId: true,
      testName: true,
      testDate: true,
      clinic: { select: { clinicName: true } },
      versions: { where: { supersededAt: null }, orderBy: { number: 'desc' }, take: 1, select: { id: true } },
    },
  })
  return rows.flatMap(({ id, publicId, clinicId, testName, testDate, clinic, versions }) =>
    versions.map((version) => ({
      id,
      resultId: publicId,
      clinicId,
      versionId: version.id,
      testName,
      clinicName: clinic.clinicName,
      testDate: testDate.toISOString().slice(0, 10),
    })),
  )
}
export type ShareableResult = Awaited<ReturnType<typeof listShareable>>[number]
