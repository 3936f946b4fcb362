import { z } from 'zod'
import { resultTypes } from '@/lib/results/schema'
import type { HeldFor, ReleaseProblem, ReleaseWay, RuleFlagClass } from '@/prisma/generated/enums'

// Components know these by this file alone.
export type { HeldFor, ReleaseProblem, ReleaseWay, RuleFlagClass }

export const flagClassNames: Record<RuleFlagClass, string> = {
  any: 'Any',
  normal: 'All values normal',
  abnormal: 'Abnormal',
  critical: 'Critical',
  unknown: 'Not known',
}

export const releaseWayNames: Record<ReleaseWay, string> = {
  at_once: 'At once',
  after_hours: 'After some hours',
  working_hours: 'In working hours',
  call_first: 'After a call',
  manual: 'When a person sends it',
}

/** Why a result that is authorised has not gone out, for the people who work with it. */
export const heldForWords: Record<HeldFor, string> = {
  manual: 'It goes out when a person sends it.',
  waiting_time: 'Your clinic’s rules let it go after a while.',
  working_hours: 'Your clinic’s rules let it go in working hours.',
  call_first: 'Your clinic’s rules want a call to the patient first.',
  date: 'Somebody has set when it goes out.',
  person: 'Somebody holds it.',
}

/** The same in two words, for a list; a time may follow. */
export const heldForNames: Record<HeldFor, string> = {
  manual: 'Waits for a person',
  waiting_time: 'Held until',
  working_hours: 'Held until',
  call_first: 'Held for a call',
  date: 'Goes out',
  person: 'Held by somebody',
}

export const releaseProblemWords: Record<ReleaseProblem, string> = {
  clinic_not_active: 'Its time has come, but your clinic may not send now. It is tried again every few minutes.',
  unreachable: 'Its time has come, but there is no way to write to this patient. Add an e-mail address.',
  identity: 'Its time has come, but whose it is has not been confirmed by its documents yet.',
  empty: 'Its time has come, but it holds neither a document nor a value.',
}

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Use at most ${max} characters.`)
    .transform((value) => (value === '' ? null : value))
    .nullable()
    .default(null)
const whole = (low: number, high: number, words: string) =>
  z.coerce.number(words).int(words).min(low, words).max(high, words)
const blankOr = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable())

export const ruleIdInput = z.string().regex(/^rul_[0-9a-z]{26}$/)
export const ruleInput = z.strictObject({ ruleId: ruleIdInput })
export type RuleInput = z.infer<typeof ruleInput>
export const moveRuleInput = ruleInput.extend({ to: z.enum(['up', 'down']) })
export type MoveRuleInput = z.infer<typeof moveRuleInput>

export const addRuleInput = z
  .strictObject({
    resultType: blankOr(z.enum(resultTypes)),
    testName: text(100),
    flagClass: z.enum(['any', 'normal', 'abnormal', 'critical', 'unknown']),
    way: z.enum(['at_once', 'after_hours', 'working_hours', 'call_first', 'manual']),
    hours: blankOr(whole(1, 720, 'Enter whole hours, from 1 to 720.')),
  })
  .refine(({ way, hours }) => way !== 'after_hours' || hours !== null, {
    path: ['hours'],
    message: 'Say after how many hours.',
  })
export type AddRuleInput = z.infer<typeof addRuleInput>

export const releaseSettingsInput = z.strictObject({
  tellPatientOfHeld: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
  criticalCallMinutes: whole(5, 1440, 'Enter whole minutes, from 5 to 1,440.'),
  callRetryMinutes: whole(5, 1440, 'Enter whole minutes, from 5 to 1,440.'),
  unreadHours: blankOr(whole(1, 720, 'Enter whole hours, from 1 to 720, or leave it empty.')),
})
export type ReleaseSettingsInput = z.infer<typeof releaseSettingsInput>

export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

const clock = z
  .string()
  .regex(/^$|^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time such as 08:30, or leave both empty.')
  .transform((value) => (value === '' ? null : Number(value.slice(0, 2)) * 60 + Number(value.slice(3))))
const sevenClocks = z.array(clock).length(7)

export const workingHoursInput = z.strictObject({ opens: sevenClocks, closes: sevenClocks }).refine(
  ({ opens, closes }) =>
    opens.every((open, day) => {
      const close = closes[day] ?? null
      return open === null ? close === null : close !== null && open < close
    }),
  { path: ['opens'], message: 'A day needs both times, the first before the second; a day off has neither.' },
)
export type WorkingHoursInput = z.infer<typeof workingHoursInput>

const bound = z
  .string()
  .trim()
  .regex(/^$|^\d{1,9}(?:[.,]\d{1,4})?$/, 'Enter a number, or leave it empty.')
  .transform((value) => (value === '' ? null : Number(value.replace(',', '.'))))

export const criticalLimitsInput = z
  .strictObject({
    loinc: z.array(z.string().regex(/^\d{1,5}-\d$/)),
    ucum: z.array(z.string().max(60)),
    low: z.array(bound),
    high: z.array(bound),
  })
  .refine(({ loinc, ucum, low, high }) => [ucum, low, high].every((list) => list.length === loinc.length), {
    path: ['low'],
    message: 'Every analyte needs both boxes.',
  })
  .refine(({ low, high }) => low.every((end, index) => end === null || end < (high[index] ?? Infinity)), {
    path: ['low'],
    message: 'The lower limit of each analyte has to lie below the upper one.',
  })
export type CriticalLimitsInput = z.infer<typeof criticalLimitsInput>
