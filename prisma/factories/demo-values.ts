import type { ClinicActor } from '@/lib/auth/actors'
import { correctResult } from '@/lib/corrections/correct-result'
import { authoriseCorrection, reviewCorrection } from '@/lib/corrections/decide-correction'
import { getCorrection } from '@/lib/corrections/get-correction'
import { correctResultInput } from '@/lib/corrections/schema'
import { addRule } from '@/lib/release/edit-rules'
import { saveWorkingHours } from '@/lib/release/save-settings'
import { workingHoursInput } from '@/lib/release/schema'
import type { MadePatient } from '@/prisma/factories/make-patient'
import { highPotassium, lowIron, makeValues, normalSodium } from '@/prisma/factories/make-values'

const creatinine = { analyte: 'Creatinine', value: '1.92', unit: 'mg/dL', range: '0.60 - 1.10', flag: 'H' }

/** Values for the demo: a rule that holds, a critical call that is open, a result that is held, and one that was corrected. */
export async function addDemoValues(actor: ClinicActor, people: readonly MadePatient[]): Promise<void> {
  const [first, second, third] = people
  if (!first || !second || !third) throw new Error('The demo has too few people for its values.')
  const days = (time: string) => [time, time, time, time, time, '', '']
  await saveWorkingHours(actor, workingHoursInput.parse({ opens: days('08:00'), closes: days('17:00') }))
  const corrected = await makeValues(actor, {
    patient: second,
    lines: [normalSodium, creatinine],
    testDate: '2026-11-10',
  })
  await correctOne(actor, corrected.resultId)
  await makeValues(actor, {
    patient: third,
    lines: [highPotassium, normalSodium],
    testDate: '2026-11-19',
    reached: 'authorised',
  })
  await addRule(actor, {
    resultType: null,
    testName: 'Ferritin',
    flagClass: 'abnormal',
    way: 'call_first',
    hours: null,
  })
  await makeValues(actor, { patient: first, lines: [lowIron], testDate: '2026-11-18', reached: 'authorised' })
}

async function correctOne(actor: ClinicActor, resultId: string): Promise<void> {
  await correctResult(
    actor,
    correctResultInput.parse({
      resultId,
      reason: 'The creatinine of another sample had been written down.',
      analyte: ['Sodium', 'Creatinine'],
      code: ['', ''],
      value: ['140', '0.92'],
      unit: ['mmol/L', 'mg/dL'],
      range: ['136 - 145', '0.60 - 1.10'],
      flag: ['', ''],
    }),
  )
  const { open } = await getCorrection(actor, { resultId })
  const which = { resultId, correctionId: open?.correctionId ?? '' }
  await reviewCorrection(actor, { ...which, compared: 'on' })
  await authoriseCorrection(actor, which)
}
