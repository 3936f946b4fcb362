import { z } from 'zod'
import { cursorInput } from '@/lib/paging'
import type { HeldFor } from '@/prisma/generated/enums'

export const resultIdInput = z.string().regex(/^res_[0-9a-z]{26}$/)
export const fileIdInput = z.string().regex(/^fil_[0-9a-z]{26}$/)
const patientIdInput = z.string().regex(/^pat_[0-9a-z]{26}$/)

/** The kinds of result a diagnostics clinic gives out. */
export const resultTypeNames = {
  haematology: 'Haematology',
  chemistry: 'Clinical chemistry',
  microbiology: 'Microbiology',
  serology: 'Serology and immunology',
  hormones: 'Hormones',
  urinalysis: 'Urinalysis',
  molecular: 'Molecular and genetic',
  pathology: 'Histology and cytology',
  imaging: 'Imaging (X-ray, ultrasound, CT, MRI)',
  cardiology: 'Cardiology (ECG, echo)',
  other: 'Other',
} as const
export type ResultType = keyof typeof resultTypeNames
export const resultTypes = Object.keys(resultTypeNames) as [ResultType, ...ResultType[]]

const date = z.iso.date('Enter a date.')
const notInFuture = (value: string) => Date.parse(value) <= Date.now() + 86_400_000

/** Checkboxes and hidden fields of one name arrive as one text or as several. */
const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]), z.array(item))

/** A document that the form names but has no number yet is still on its way, or failed. */
const receivedFileInput = z
  .string()
  .regex(
    /^fil_[0-9a-z]{26}$/,
    'A document here is not received yet. Wait for it, try it again, or remove it; then save.',
  )

export const uploadResultInput = z.strictObject({
  resultType: z.enum(resultTypes, 'Choose the kind of result.'),
  testName: z
    .string('Enter the test.')
    .trim()
    .min(2, 'Enter the test, as your clinic calls it.')
    .max(255, 'Use at most 255 characters.'),
  testDate: date.refine(
    (value) => value >= '1950-01-01' && notInFuture(value),
    'A test date cannot lie in the future.',
  ),
  notes: z
    .string()
    .trim()
    .max(4000, 'Use at most 4,000 characters.')
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null),
  patientId: z
    .union([z.literal('').transform(() => null), patientIdInput])
    .nullable()
    .default(null),
  fileIds: listOf(receivedFileInput).pipe(
    z.array(fileIdInput).min(1, 'Choose at least one document.').max(20, 'At most 20 documents belong to one result.'),
  ),
})
export type UploadResultInput = z.infer<typeof uploadResultInput>

export const resultInput = z.strictObject({ resultId: resultIdInput })
export type ResultInput = z.infer<typeof resultInput>

export const matchResultInput = z.strictObject({ resultId: resultIdInput, patientId: patientIdInput })
export type MatchResultInput = z.infer<typeof matchResultInput>

export const reviewResultInput = z.strictObject({
  resultId: resultIdInput,
  /** With whom the document was compared: the match may have changed while somebody was looking. */
  patientId: patientIdInput,
  compared: z.literal(
    'on',
    'Compare the name and the birth date on the document with the patient first, then tick the box.',
  ),
})
export type ReviewResultInput = z.infer<typeof reviewResultInput>

export const recallResultInput = z.strictObject({
  resultId: resultIdInput,
  reason: z
    .string('Say why.')
    .trim()
    .min(5, 'Say in a few words why it is withdrawn.')
    .max(500, 'Use at most 500 characters.'),
})
export type RecallResultInput = z.infer<typeof recallResultInput>

const why = (words: string) => z.string(words).trim().min(5, words).max(500, 'Use at most 500 characters.')

export const authoriseResultInput = z.strictObject({
  resultId: resultIdInput,
  /** What whoever authorises it says that it is; where its values say that it is graver, they are believed. */
  flagClass: z.enum(['unknown', 'normal', 'abnormal', 'critical']).default('unknown'),
})
export type AuthoriseResultInput = z.infer<typeof authoriseResultInput>

export const holdResultInput = z.strictObject({
  resultId: resultIdInput,
  reason: why('Say in a few words why it waits.'),
})
export type HoldResultInput = z.infer<typeof holdResultInput>

export const releaseNowInput = z.strictObject({
  resultId: resultIdInput,
  reason: why('Say in a few words why it goes out now.'),
})
export type ReleaseNowInput = z.infer<typeof releaseNowInput>

export const releaseTime = {
  date: z.iso.date('Choose a day.'),
  time: z.string('Choose a time.').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time such as 08:30.'),
}
export const scheduleResultInput = z.strictObject({ resultId: resultIdInput, ...releaseTime })
export type ScheduleResultInput = z.infer<typeof scheduleResultInput>

export const vouchForIdentityInput = z.strictObject({
  resultId: resultIdInput,
  reason: z
    .string('Say why.')
    .trim()
    .min(5, 'Say in a few words why this is the patient, although the document does not say so.')
    .max(500, 'Use at most 500 characters.'),
})
export type VouchForIdentityInput = z.infer<typeof vouchForIdentityInput>

/** Where a result stands, in the words of whoever works with it. */
export const stageNames = {
  to_match: 'To match',
  to_review: 'To review',
  to_authorise: 'To authorise',
  to_send: 'Ready to send',
  sent: 'Sent, not read yet',
  read: 'Read',
  withdrawn: 'Withdrawn',
  archived: 'Archived',
} as const
export type Stage = keyof typeof stageNames

export const stageFilters = [
  'to_match',
  'to_review',
  'to_authorise',
  'to_send',
  'sent',
  'read',
  'withdrawn',
  'archived',
  'not_arrived',
] as const
export const statusFilters = ['pending', 'processed', 'sent', 'archived'] as const

const optionalDate = z.iso.date().optional().catch(undefined)

/** The state of the results table, as it stands in the URL; whatever is not understood means its default. */
export const listResultsInput = z.object({
  q: z.string().trim().max(100).catch('').default(''),
  stage: z.enum(stageFilters).optional().catch(undefined),
  status: z.enum(statusFilters).optional().catch(undefined),
  type: z.enum(resultTypes).optional().catch(undefined),
  from: optionalDate,
  until: optionalDate,
  patient: patientIdInput.optional().catch(undefined),
  branch: z
    .string()
    .regex(/^brn_[0-9a-z]{26}$/)
    .optional()
    .catch(undefined),
  sort: z
    .enum(['-uploaded', 'uploaded', '-testDate', 'testDate', 'testName', '-testName'])
    .catch('-uploaded')
    .default('-uploaded'),
  cursor: cursorInput,
})
export type ListResultsInput = z.infer<typeof listResultsInput>

/** A document to look at, or to keep. */
export const openFileInput = z.object({
  fileId: fileIdInput,
  as: z.enum(['view', 'download']).catch('view').default('view'),
})
export type OpenFileInput = z.infer<typeof openFileInput>

/** What can just have been done to a result, as the address of its page says it. */
export const resultSteps = [
  'uploaded',
  'matched',
  'unmatched',
  'vouched',
  'reviewed',
  'authorised',
  'sent',
  'held',
  'scheduled',
  'announced',
  'withdrawn',
  'archived',
] as const
export type ResultStep = (typeof resultSteps)[number]

/** The page of one result: what was just done, and for whom is being searched. */
export const resultPageInput = z.object({
  resultId: resultIdInput,
  done: z.enum(resultSteps).optional().catch(undefined),
  find: z.string().trim().max(100).catch('').default(''),
})

/** How the newest message about a result fared. */
export type MessageState = 'pending' | 'sent' | 'delivered' | 'failed' | 'bounced'

/** One result in a list. */
export type ResultRow = {
  resultId: string
  testName: string
  resultType: ResultType
  testDate: string
  stage: Stage
  /** Why it has not gone out though it is authorised, and until when. */
  heldFor: HeldFor | null
  releaseAt: Date | null
  uploadedAt: Date
  sentAt: Date | null
  firstViewedAt: Date | null
  patient: { patientId: string; fullName: string; patientNumber: string } | null
  message: MessageState | null
}
