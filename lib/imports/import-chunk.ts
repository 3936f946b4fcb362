import { recordAudit } from '@/lib/audit/record-audit'
import { actForMember } from '@/lib/auth/act-for-member'
import type { ClinicActor } from '@/lib/auth/actors'
import { memberMay } from '@/lib/auth/permissions'
import { dbAcrossClinics, type Transaction } from '@/lib/db'
import { readList } from '@/lib/imports/read-list'
import { readRow } from '@/lib/imports/read-row'
import { mappingInput } from '@/lib/imports/schema'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { notifyMembers } from '@/lib/notifications/notify-members'
import { type Added, addPatients } from '@/lib/patients/add-patients'

/** So many rows are stored in one transaction: a second or two, far from the end of the job's lease. */
export const rowsPerChunk = 250

/**
 * The job that stores the next rows of a list, with its counts and the promise of the rows after them in one transaction: a
 * worker that dies leaves nothing half done, and the rows are stored once however often the job is begun.
 */
export async function importChunk({ importId, position }: { importId: string; position: number }): Promise<void> {
  const row = await dbAcrossClinics.patientImport.findUnique({
    where: { publicId: importId },
    include: { file: true, createdBy: { select: { clinic: { select: { country: true } } } } },
  })
  if (!row || row.position !== position || row.finishedAt !== null || row.cancelledAt !== null) return
  const actor = await actForMember(row.createdById)
  // Who was suspended, or may not import any more, stores nobody; the rest of the list waits for somebody who may.
  if (!actor || !memberMay(actor.role, 'patient.import')) {
    await dbAcrossClinics.patientImport.updateMany({
      where: { id: row.id, position, finishedAt: null },
      data: { cancelledAt: new Date() },
    })
    return
  }
  const mapping = mappingInput.parse(row.mapping)
  const { rows } = await readList(row.file)
  const readings = rows
    .slice(position, position + rowsPerChunk)
    .map((cells) => readRow(cells, mapping, row.createdBy.clinic.country))
  await dbAcrossClinics.$transaction(async (tx) => {
    const good = readings.flatMap((reading) => ('patient' in reading ? [reading.patient] : []))
    const stored = await addPatients(tx, actor, good)
    let next = 0
    const outcomes = readings.map((reading): Added => ('patient' in reading ? (stored[next++] ?? 'known') : reading))
    await settle(tx, actor, { row, position, rowCount: rows.length, outcomes })
  })
}

type Settled = {
  row: { id: bigint; publicId: string; createdById: bigint; refusedCount: number }
  position: number
  rowCount: number
  outcomes: readonly Added[]
}

async function settle(tx: Transaction, actor: ClinicActor, { row, position, rowCount, outcomes }: Settled) {
  const { clinicId } = actor
  const refusals = outcomes.flatMap((outcome, index) =>
    typeof outcome === 'object'
      ? // As a spreadsheet counts: the header is row 1.
        [{ clinicId, importId: row.id, rowNumber: position + index + 2, reason: outcome.refused.slice(0, 500) }]
      : [],
  )
  await tx.patientImportRefusal.createMany({ data: refusals })
  const to = position + outcomes.length
  const over = to >= rowCount
  const { count } = await tx.patientImport.updateMany({
    where: { id: row.id, clinicId, position, finishedAt: null, cancelledAt: null },
    data: {
      position: to,
      addedCount: { increment: outcomes.filter((outcome) => outcome === 'added').length },
      knownCount: { increment: outcomes.filter((outcome) => outcome === 'known').length },
      refusedCount: { increment: refusals.length },
      ...(over ? { finishedAt: new Date() } : {}),
    },
  })
  // Another worker, whose lease came after ours, has stored these rows: ours are taken back with the transaction.
  if (count === 0) throw new Error('These rows were stored by another worker, or the import was left aside.')
  const importId = row.publicId
  if (!over) {
    await enqueueJob(tx, 'import-patients', { importId, position: to }, { key: `${importId}:${to}` })
    return
  }
  await recordAudit(tx, actor, {
    action: 'import.finished',
    entityId: row.id,
    metadata: { import: importId, rows: to },
  })
  await notifyMembers(tx, {
    clinicId,
    kind: 'import.finished',
    entityPublicId: importId,
    onlyMemberIds: [row.createdById],
  })
  await enqueueJob(tx, 'find-duplicates', { clinicId: actor.clinicPublicId }, { key: importId })
}
