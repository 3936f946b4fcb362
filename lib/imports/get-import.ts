import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { guessMapping } from '@/lib/imports/guess-mapping'
import { readList } from '@/lib/imports/read-list'
import { readRow } from '@/lib/imports/read-row'
import { type ImportInput, type Mapping, mappingInput } from '@/lib/imports/schema'

const previewRows = 8
const refusalsShown = 50

/** One import of the actor's clinic, with its file. @throws not_found for any other. */
export async function findImport(actor: ClinicActor, { importId }: ImportInput) {
  const row = await db.patientImport.findFirst({
    where: { publicId: importId, clinicId: actor.clinicId },
    include: { file: true, createdBy: { select: { fullName: true, clinic: { select: { country: true } } } } },
  })
  if (!row) throw notFound()
  return row
}

/** How far an import is, and what was refused first. */
export async function getImport(actor: ClinicActor, input: ImportInput) {
  const row = await findImport(actor, input)
  const refusals = await db.patientImportRefusal.findMany({
    where: { clinicId: actor.clinicId, importId: row.id },
    orderBy: { rowNumber: 'asc' },
    take: refusalsShown,
    select: { rowNumber: true, reason: true },
  })
  return { ...factsOf(row), refusals }
}

type Row = Awaited<ReturnType<typeof findImport>>

const factsOf = (row: Row) => ({
  importId: row.publicId,
  filename: row.file.originalFilename,
  rowCount: row.rowCount,
  position: row.position,
  added: row.addedCount,
  known: row.knownCount,
  refused: row.refusedCount,
  by: row.createdBy.fullName,
  createdAt: row.createdAt,
  startedAt: row.startedAt,
  finishedAt: row.finishedAt,
  cancelledAt: row.cancelledAt,
})
export type ImportFacts = ReturnType<typeof factsOf>

/** The columns of a list that waits, what they seem to be, and what would become of the first rows under a mapping. */
export async function previewImport(actor: ClinicActor, input: ImportInput, chosen: unknown) {
  const row = await findImport(actor, input)
  const { header, rows } = await readList(row.file)
  const asked = mappingInput.safeParse(chosen)
  const mapping: Mapping = asked.success ? asked.data : guessMapping(header, rows.slice(0, 100))
  const { country } = row.createdBy.clinic
  const preview = rows.slice(0, previewRows).map((cells, index) => ({
    rowNumber: index + 2,
    cells,
    reading: readRow(cells, mapping, country),
  }))
  return { header, mapping, preview }
}

/** The newest imports of the clinic. */
export async function listImports(actor: ClinicActor): Promise<ImportFacts[]> {
  const rows = await db.patientImport.findMany({
    where: { clinicId: actor.clinicId },
    orderBy: { id: 'desc' },
    take: 25,
    include: { file: true, createdBy: { select: { fullName: true, clinic: { select: { country: true } } } } },
  })
  return rows.map(factsOf)
}
