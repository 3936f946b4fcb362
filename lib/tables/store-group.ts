import { makeSystemActor } from '@/lib/auth/actors'
import { correctFromTable } from '@/lib/corrections/correct-from-table'
import { db } from '@/lib/db'
import type { Limit } from '@/lib/observations/critical-limits'
import type { DecimalSign } from '@/lib/observations/read-number'
import { readObservation } from '@/lib/observations/read-observation'
import { addTableResult } from '@/lib/results/add-table-result'
import type { Group, Said } from '@/lib/tables/group-records'
import type { PersonMatch } from '@/lib/tables/match-person'
import { rowKeyOf } from '@/lib/tables/row-key'

const importer = makeSystemActor('import-table')

type Import = {
  id: bigint
  clinicId: bigint
  memberId: bigint
  decimal: DecimalSign
  limits: readonly Limit[]
}

/**
 * Stores the rows of one group in one transaction: those that were stored before are noted as doubles, of the others a result
 * is made. Rows that this import has dealt with already are left alone, so that it can be done twice.
 */
export async function storeGroup(
  { id: importId, clinicId, memberId, decimal, limits }: Import,
  { match, ...group }: Group & { match: PersonMatch },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const numbers = group.records.map(({ rowNumber }) => rowNumber)
    const done = await tx.tableRow.findMany({
      where: { clinicId, importId, rowNumber: { in: numbers } },
      select: { rowNumber: true },
    })
    const doneNumbers = new Set(done.map(({ rowNumber }) => rowNumber))
    const open = group.records.filter(({ rowNumber }) => !doneNumbers.has(rowNumber))
    if (open.length === 0) return
    const keyed = open.map((record) => ({ record, key: rowKeyOf(record) }))
    const known = await tx.tableRow.findMany({
      where: { clinicId, storedKey: { in: keyed.map(({ key }) => key) } },
      select: { storedKey: true },
    })
    const seen = new Set(known.map(({ storedKey }) => hex(storedKey)))
    const [fresh, doubles]: [typeof keyed, Said[]] = [[], []]
    for (const one of keyed) {
      if (seen.has(hex(one.key))) doubles.push(one.record)
      else fresh.push(one)
      seen.add(hex(one.key))
    }
    await tx.tableRow.createMany({
      data: doubles.map(({ rowNumber }) => ({
        clinicId,
        importId,
        rowNumber,
        state: 'double' as const,
        reason: 'The same row was stored before.',
      })),
    })
    if (fresh.length === 0) return
    const printed = fresh.flatMap(({ record }) => record.observations)
    const made = {
      clinicId,
      memberId,
      tableImportId: importId,
      printed: {
        number: group.person.number ?? group.person.specimen,
        name: group.person.name,
        birthDate: group.person.birthDay ?? group.person.birthDate,
      },
      testDate: group.testDate,
      observations: printed.map((one) => readObservation(one, { decimal, limits })),
    }
    const corrected =
      group.corrects && match.patient
        ? await correctFromTable(tx, importer, { ...made, patientId: match.patient.id })
        : 'unknown'
    if (corrected === 'same' || corrected === 'busy') {
      const outcome = unstored[corrected]
      await tx.tableRow.createMany({
        data: fresh.map(({ record: { rowNumber } }) => ({ clinicId, importId, rowNumber, ...outcome })),
      })
      return
    }
    const proposed = corrected === 'unknown' ? null : corrected.resultId
    const resultId =
      proposed ??
      (await addTableResult(tx, importer, {
        ...made,
        patient: match.patient,
        resultType: group.resultType,
        testName: group.testName,
      }))
    await tx.tableRow.createMany({
      data: fresh.map(({ record, key }) => ({
        clinicId,
        importId,
        rowNumber: record.rowNumber,
        state: match.patient ? ('stored' as const) : ('waiting' as const),
        reason:
          proposed === null ? match.waits : 'It corrects a result that was sent: the correction waits for its review.',
        storedKey: key,
        resultId,
      })),
    })
  })
}

const unstored = {
  same: { state: 'double', reason: 'It corrects a result, and says what was sent already.' },
  busy: {
    state: 'refused',
    reason: 'It corrects a result of which another correction is on its way. Bring it in again when that is decided.',
  },
} as const

const hex = (key: Uint8Array | null) => Buffer.from(key ?? []).toString('hex')
