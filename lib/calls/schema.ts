import { z } from 'zod'
import { cursorInput } from '@/lib/paging'
import type { CallKind, CallOutcome, CallRelation } from '@/prisma/generated/enums'

// Components know these by this file alone.
export type { CallKind, CallOutcome, CallRelation }

export const callKindWords: Record<CallKind, string> = {
  critical: 'Critical value',
  call_first: 'Call before it goes out',
  abnormal_unread: 'Abnormal, not opened',
  unreachable: 'Cannot be written to',
}

export const relationNames: Record<CallRelation, string> = {
  patient: 'The patient',
  guardian: 'Parent or guardian',
  relative: 'Relative',
  carer: 'Carer or nurse',
  physician: 'Physician',
}

export const outcomeNames: Record<Exclude<CallOutcome, 'reached'>, string> = {
  no_answer: 'Nobody answered',
  wrong_number: 'Wrong number',
  call_later: 'Asked to call later',
  refused: 'Did not want to talk',
}

export const callIdInput = z.string().regex(/^cal_[0-9a-z]{26}$/)
export const callInput = z.strictObject({ callId: callIdInput })
export type CallInput = z.infer<typeof callInput>

export const noteAttemptInput = z.strictObject({
  callId: callIdInput,
  outcome: z.enum(['no_answer', 'wrong_number', 'call_later', 'refused'], 'Choose what happened.'),
  note: z
    .string()
    .trim()
    .max(500, 'Use at most 500 characters.')
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null),
})
export type NoteAttemptInput = z.infer<typeof noteAttemptInput>

const readBack = z.preprocess(
  (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]),
  z.array(z.string().trim().max(100)).max(200),
)

export const completeCallInput = z.strictObject({
  callId: callIdInput,
  personReached: z.string('Enter whom you reached.').trim().min(2, 'Enter whom you reached.').max(255),
  relation: z.enum(['patient', 'guardian', 'relative', 'carer', 'physician'], 'Choose who that is.'),
  reachedDate: z.iso.date('Enter the day.'),
  reachedTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time such as 08:30.'),
  /** The critical values as the person said them back, in the order of the page. */
  readBack,
})
export type CompleteCallInput = z.infer<typeof completeCallInput>

export const listCallsInput = z.object({
  show: z.enum(['open', 'done']).catch('open').default('open'),
  cursor: cursorInput,
})
export type ListCallsInput = z.infer<typeof listCallsInput>

export type CallRow = {
  callId: string
  kind: CallKind
  dueAt: Date
  overdue: boolean
  attempts: number
  takenBy: string | null
  doneAt: Date | null
  testName: string
  patient: { fullName: string; phone: string | null } | null
}
