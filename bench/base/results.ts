import type { Connection } from 'mariadb'
import { newId } from '@/lib/ids'
import { clinics } from './clinics'
import { insertRows } from './insert-rows'
import { type BasePatient, readerCount } from './patients'
import type { Random } from './random'

const days = 730
const day = 86_400_000
const hour = 3_600_000
/** So many sent results, with documents that can be opened, has each reader. */
export const readerResults = 12

const tests = [
  ['haematology', 'Full blood count'],
  ['haematology', 'Erythrocyte sedimentation rate'],
  ['haematology', 'Haemoglobin electrophoresis'],
  ['chemistry', 'Lipid profile'],
  ['chemistry', 'Liver function test'],
  ['chemistry', 'Fasting blood glucose'],
  ['chemistry', 'HbA1c'],
  ['chemistry', 'Electrolytes, urea and creatinine'],
  ['microbiology', 'Malaria parasite'],
  ['microbiology', 'Urine culture and sensitivity'],
  ['microbiology', 'Widal test'],
  ['serology', 'Hepatitis B surface antigen'],
  ['serology', 'HIV screening'],
  ['hormones', 'Thyroid function test'],
  ['hormones', 'Prostate specific antigen'],
  ['urinalysis', 'Urinalysis'],
  ['molecular', 'Human papillomavirus DNA'],
  ['pathology', 'Cervical cytology'],
  ['imaging', 'Chest X-ray'],
  ['imaging', 'Abdominal ultrasound'],
  ['cardiology', 'Electrocardiogram'],
] as const

type Step = 'unmatched' | 'matched' | 'reviewed' | 'authorised' | 'sent' | 'read' | 'recalled' | 'archived'

export type BaseResult = {
  id: number
  publicId: string
  clinicId: number
  patientId: number | null
  test: (typeof tests)[number]
  uploadedAt: Date
  step: Step
  memberId: number
}

/** Most are sent and read; what is new still waits for somebody, and some old ones always do. */
function stepOf(random: Random, ageDays: number): Step {
  const waits = ageDays < 3 ? 0.7 : 0.02
  if (random.chance(waits)) return random.pick(['unmatched', 'matched', 'reviewed', 'authorised'] as const)
  const chance = random.fraction()
  if (chance < 0.005) return 'recalled'
  if (chance < 0.055 && ageDays > 300) return 'archived'
  return chance < 0.3 ? 'sent' : 'read'
}

/** In the order in which they were uploaded, over two years up to now, the clinics mixed. */
export function makeResults(random: Random, patients: BasePatient[], resultCount: number): BaseResult[] {
  const now = new Date()
  const ofClinic = new Map<number, number[]>()
  for (const { id, clinicId } of patients) {
    const ids = ofClinic.get(clinicId) ?? []
    ofClinic.set(clinicId, ids)
    if (id > readerCount) ids.push(id)
  }
  const shares = clinics.map((clinic) => clinic.share)
  const ofReaders = spreadReaders(patients, resultCount)
  return Array.from({ length: resultCount }, (_, index) => {
    const ageDays = days * (1 - (index + 1) / resultCount)
    const reader = ofReaders.get(index)
    const clinic = clinics[reader ? reader.clinicId - 1 : random.weighted(shares)]
    if (!clinic) throw new Error('There is no such clinic.')
    const step = reader ? (index % 3 === 0 ? 'sent' : 'read') : stepOf(random, ageDays)
    const someone = reader?.id ?? random.pick(ofClinic.get(clinic.id) ?? [])
    return {
      id: index + 1,
      publicId: newId('result'),
      clinicId: clinic.id,
      patientId: step === 'unmatched' ? null : someone,
      test: random.pick(tests),
      uploadedAt: new Date(now.getTime() - ageDays * day - hour),
      step,
      memberId: random.pick(clinic.memberIds),
    }
  })
}

function spreadReaders(patients: BasePatient[], resultCount: number): Map<number, BasePatient> {
  const places = new Map<number, BasePatient>()
  for (const [index, reader] of patients.slice(0, readerCount).entries())
    for (let number = 0; number < readerResults; number += 1)
      places.set(Math.floor((resultCount * (number + 0.5)) / readerResults) + index, reader)
  return places
}

const order: Step[] = ['unmatched', 'matched', 'reviewed', 'authorised', 'sent', 'read', 'recalled', 'archived']
const statusOf = {
  authorised: 'processed',
  sent: 'sent',
  read: 'sent',
  recalled: 'sent',
  archived: 'archived',
} as const

export const hasReached = (result: BaseResult, step: Step) => order.indexOf(result.step) >= order.indexOf(step)
export const isSent = (result: BaseResult) => hasReached(result, 'sent')

/** When a step was done: some hours after the one before it. */
export const stepTime = (result: BaseResult, step: Step) =>
  new Date(result.uploadedAt.getTime() + order.indexOf(step) * 0.1 * hour)

export async function insertResults(connection: Connection, results: BaseResult[]): Promise<void> {
  const stamp = (result: BaseResult, step: Step) => (hasReached(result, step) ? stepTime(result, step) : null)
  const who = (result: BaseResult, step: Step) => (hasReached(result, step) ? result.memberId : null)
  await insertRows(
    connection,
    'patient_results',
    [
      'id',
      'public_id',
      'clinic_id',
      'patient_id',
      'result_type',
      'test_name',
      'test_date',
      'status',
      'uploaded_at',
      'uploaded_by_id',
      'matched_at',
      'matched_by_id',
      'reviewed_at',
      'reviewed_by_id',
      'authorised_at',
      'authorised_by_id',
      'sent_at',
      'sent_by_id',
      'first_viewed_at',
      'archived_at',
      'archived_by_id',
      'recalled_at',
      'recalled_by_id',
      'recalled_reason',
      'updated_at',
    ],
    results.map((result) => {
      const { id, publicId, clinicId, patientId, test, uploadedAt, memberId, step } = result
      const isRecalled = step === 'recalled'
      return [
        id,
        publicId,
        clinicId,
        patientId,
        test[0],
        test[1],
        new Date(uploadedAt.getTime() - (id % 4) * day),
        step in statusOf ? statusOf[step as keyof typeof statusOf] : 'pending',
        uploadedAt,
        memberId,
        stamp(result, 'matched'),
        who(result, 'matched'),
        stamp(result, 'reviewed'),
        who(result, 'reviewed'),
        stamp(result, 'authorised'),
        who(result, 'authorised'),
        stamp(result, 'sent'),
        who(result, 'sent'),
        stamp(result, 'read'),
        step === 'archived' ? stepTime(result, 'archived') : null,
        step === 'archived' ? memberId : null,
        isRecalled ? stepTime(result, 'recalled') : null,
        isRecalled ? memberId : null,
        isRecalled ? 'The specimen was mixed up.' : null,
        uploadedAt,
      ]
    }),
  )
}

/** A message for each result that was sent to somebody with an address: most arrive, some do not. */
export async function insertDeliveries(
  connection: Connection,
  results: BaseResult[],
  emailContactOf: Map<number, { id: number; value: string }>,
): Promise<void> {
  await insertRows(
    connection,
    'deliveries',
    [
      'public_id',
      'clinic_id',
      'result_id',
      'patient_id',
      'contact_id',
      'channel',
      'recipient',
      'sent_by_member_id',
      'subject',
      'body',
      'status',
      'sent_at',
      'delivered_at',
      'failed_at',
      'delivery_attempts',
      'created_at',
    ],
    results.flatMap((result) => {
      const contact = result.patientId !== null && isSent(result) ? emailContactOf.get(result.patientId) : undefined
      if (!contact || result.patientId === null) return []
      const at = stepTime(result, 'sent')
      const failed = result.id % 40 === 0 && result.step === 'sent'
      return [
        [
          newId('delivery'),
          result.clinicId,
          result.id,
          result.patientId,
          contact.id,
          'email',
          contact.value,
          result.memberId,
          'Your test result is ready',
          'Your result is ready. Open it in the portal.',
          failed ? 'failed' : 'delivered',
          failed ? null : at,
          failed ? null : at,
          failed ? at : null,
          1,
          at,
        ],
      ]
    }),
  )
}
