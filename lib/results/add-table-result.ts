import { recordAudits } from '@/lib/audit/record-audit'
import type { SystemActor } from '@/lib/auth/actors'
import type { Transaction } from '@/lib/db'
import { newId } from '@/lib/ids'
import { flagClassOf } from '@/lib/observations/flag-class'
import type { ObservationFacts } from '@/lib/observations/read-observation'
import { saveObservations } from '@/lib/observations/save-observations'
import type { ResultType } from '@/lib/results/schema'

export type TableResult = {
  clinicId: bigint
  /** Whoever confirmed the table. */
  memberId: bigint
  tableImportId: bigint
  patient: { id: bigint; publicId: string } | null
  printed: { number: string | null; name: string | null; birthDate: string | null }
  resultType: ResultType
  testName: string
  testDate: string
  observations: readonly ObservationFacts[]
}

const cut = (text: string | null, length: number) => text?.slice(0, length) ?? null

/**
 * Makes a result of a table's rows: values and no document. Where the rows agree with a patient it is matched by whoever
 * confirmed the table; else it waits for its match. Reviewed and authorised it is by people, like any other.
 */
export async function addTableResult(tx: Transaction, actor: SystemActor, made: TableResult): Promise<bigint> {
  const { clinicId, memberId, patient, printed } = made
  const now = new Date()
  const publicId = newId('result')
  const result = await tx.result.create({
    data: {
      publicId,
      clinicId,
      patientId: patient?.id ?? null,
      resultType: made.resultType,
      testName: made.testName,
      testDate: new Date(`${made.testDate}T00:00:00Z`),
      uploadedById: memberId,
      flagClass: flagClassOf(made.observations),
      ...(patient ? { matchedAt: now, matchedById: memberId, identity: 'agrees' as const } : {}),
    },
    select: { id: true },
  })
  const version = await tx.resultVersion.create({
    data: {
      publicId: newId('version'),
      clinicId,
      resultId: result.id,
      number: 1,
      createdById: memberId,
      tableImportId: made.tableImportId,
      printedNumber: cut(printed.number, 100),
      printedName: cut(printed.name, 255),
      printedBirthDate: cut(printed.birthDate, 40),
    },
    select: { id: true },
  })
  await saveObservations(tx, { clinicId, versionId: version.id }, made.observations)
  const entry = { entityId: result.id, clinicId }
  await recordAudits(tx, actor, [
    { ...entry, action: 'result.uploaded', metadata: { result: publicId, values: made.observations.length } },
    ...(patient
      ? [{ ...entry, action: 'result.matched' as const, metadata: { result: publicId, patient: patient.publicId } }]
      : []),
  ])
  return result.id
}
