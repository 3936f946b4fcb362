import { z } from 'zod'
import { fileIdInput } from '@/lib/files/schema'
import { idPattern } from '@/lib/ids'
import { cursorInput } from '@/lib/paging'
import { dateInput } from '@/lib/patients/schema'
import { profileIdInput } from '@/lib/profiles/schema'

export const recordTypes = ['prescription', 'lab_report', 'scan', 'other'] as const
export type RecordType = (typeof recordTypes)[number]

/** Documents in one record, and what they may have together: a plain form is held in memory while it comes in. */
export const mostFiles = 5
export const limitRecordBytes = 20_000_000

export const recordIdInput = z.string().regex(idPattern('record'), 'This is not the number of a record.')

const orNothing = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable()).default(null)
const text = (max: number) => orNothing(z.string().trim().max(max))

/** What an account says of its own record. */
const recordFields = {
  profileId: profileIdInput,
  documentType: z.enum(recordTypes),
  title: z.string().trim().min(1).max(255),
  sourceDoctor: text(255),
  dateOfRecord: orNothing(
    dateInput.refine((date) => date >= '1900-01-01' && Date.parse(date) <= Date.now() + 86_400_000),
  ),
  notes: text(5000),
}

export const recordWordsInput = z.strictObject(recordFields)
export type RecordWords = z.output<typeof recordWordsInput>

export const addRecordInput = z.strictObject({
  ...recordFields,
  fileIds: z.array(fileIdInput).min(1).max(mostFiles),
})
export type AddRecordInput = z.output<typeof addRecordInput>

export const editRecordInput = z.strictObject({ recordId: recordIdInput, ...recordFields })
export type EditRecordInput = z.output<typeof editRecordInput>

export const oneRecordInput = z.strictObject({ recordId: recordIdInput })

export const listRecordsInput = z.object({
  person: profileIdInput.optional().catch(undefined),
  away: z.literal('yes').optional().catch(undefined),
  cursor: cursorInput,
})

/** What is wrong with an upload, as the form says it. */
export const uploadProblems = ['words', 'none', 'many', 'large', 'kind', 'full', 'often', 'cut'] as const
export type UploadProblem = (typeof uploadProblems)[number]
