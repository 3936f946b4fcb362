import type { ClinicActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { authoriseResult } from '@/lib/results/authorise-result'
import { reviewResult } from '@/lib/results/review-result'
import { sendResult } from '@/lib/results/send-result'
import type { MadePatient } from '@/prisma/factories/make-patient'
import { makeStoredTable } from '@/prisma/factories/make-table'

export type Line = { analyte: string; value: string; unit?: string; range?: string; flag?: string }

export const highPotassium: Line = {
  analyte: 'Potassium',
  value: '6.8',
  unit: 'mmol/L',
  range: '3.5 - 5.1',
  flag: 'HH',
}
export const normalSodium: Line = { analyte: 'Sodium', value: '140', unit: 'mmol/L', range: '136 - 145' }
export const lowIron: Line = { analyte: 'Ferritin', value: '6', unit: 'ng/mL', range: '13 - 150', flag: 'L' }

type Facts = {
  patient: MadePatient
  lines: Line[]
  testDate?: string
  reached?: 'matched' | 'reviewed' | 'authorised' | 'sent'
}

let made = 0

/** A result of values and no document, brought in as a table and as far as is asked. */
export async function makeValues(
  actor: ClinicActor,
  { patient, lines, testDate = '2026-11-18', reached = 'sent' }: Facts,
): Promise<{ resultId: string; tableId: string }> {
  made += 1
  const cell = (text: string | undefined) => `"${(text ?? '').replaceAll('"', '""')}"`
  const rows = lines.map(({ analyte, value, unit, range, flag }) =>
    [
      patient.patientNumber,
      patient.fullName,
      patient.dateOfBirth,
      testDate,
      `${process.pid}-${Date.now()}-${made}`,
      analyte,
      value,
      unit,
      range,
      flag,
    ]
      .map(cell)
      .join(','),
  )
  const header = 'patient_id,patient_name,dob,collected_at,specimen_id,test_name,result,unit,reference_range,flag'
  const { tableId } = await makeStoredTable(actor, [header, ...rows].join('\n'))
  const result = await dbAcrossClinics.result.findFirstOrThrow({
    where: { clinicId: actor.clinicId, versions: { some: { tableImport: { publicId: tableId } } } },
  })
  const resultId = result.publicId
  if (reached !== 'matched') await reviewResult(actor, { resultId, patientId: patient.patientId, compared: 'on' })
  if (reached === 'authorised' || reached === 'sent') await authoriseResult(actor, { resultId })
  if (reached === 'sent') await sendResult(actor, { resultId })
  return { resultId, tableId }
}
