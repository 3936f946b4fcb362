import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { resultsVisibleTo } from '@/lib/results/access'

/** Every result that this account may open, in its version in force, with values and documents, for taking it along. */
export async function listAllOpen(actor: PatientActor, which: { resultId?: string } = {}) {
  const rows = await db.result.findMany({
    where: { ...resultsVisibleTo(actor), ...(which.resultId === undefined ? {} : { publicId: which.resultId }) },
    orderBy: [{ testDate: 'asc' }, { id: 'asc' }],
    include: {
      clinic: { select: { clinicName: true, phone: true, email: true } },
      versions: {
        where: { supersededAt: null },
        include: {
          observations: { orderBy: { position: 'asc' } },
          files: { orderBy: { position: 'asc' }, include: { file: true } },
        },
      },
    },
  })
  return rows.map((row) => ({
    rowId: row.id,
    clinicId: row.clinicId,
    patientId: row.patientId,
    resultId: row.publicId,
    testName: row.testName,
    testDate: row.testDate.toISOString().slice(0, 10),
    sentAt: row.sentAt,
    notes: row.notes,
    clinic: row.clinic,
    values: row.versions.flatMap(({ observations }) => observations),
    files: row.versions.flatMap(({ files }) => files.map(({ file }) => file)),
  }))
}
