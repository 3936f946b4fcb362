import { z } from 'zod'
import type { Comparison, Pile } from '@/lib/matching/schema'
import { cursorInput } from '@/lib/paging'
import { patientIdInput } from '@/lib/patients/schema'
import { uploadResultInput } from '@/lib/results/schema'
import { scripts } from '@/lib/readings/schema'

export const batchIdInput = z.string().regex(/^bat_[0-9a-z]{26}$/)
export const documentIdInput = z.string().regex(/^bdc_[0-9a-z]{26}$/)

/** For so long a confirmed batch can be taken back; nothing of it has left until then. */
export const undoMinutes = 10

const { resultType, testName, testDate } = uploadResultInput.shape

export const createBatchInput = z.strictObject({
  name: z
    .string()
    .trim()
    .max(120, 'Use at most 120 characters.')
    .default('')
    .transform((text) => text || 'Documents'),
  resultType,
  testName,
  testDate,
})
export type CreateBatchInput = z.infer<typeof createBatchInput>

export const batchInput = z.strictObject({ batchId: batchIdInput })
export type BatchInput = z.infer<typeof batchInput>

export const documentInput = z.strictObject({ documentId: documentIdInput })
export type DocumentInput = z.infer<typeof documentInput>

export const choosePatientInput = z.strictObject({ documentId: documentIdInput, patientId: patientIdInput })
export type ChoosePatientInput = z.infer<typeof choosePatientInput>

export const secondLookInput = z.strictObject({
  documentId: documentIdInput,
  patientId: patientIdInput,
  reason: z
    .string('Say why.')
    .trim()
    .min(5, 'Say in a few words why this is the patient, although the document does not say so.')
    .max(500, 'Use at most 500 characters.'),
})
export type SecondLookInput = z.infer<typeof secondLookInput>

/** Where a document stands, in the words of whoever works on the batch. */
export const documentStates = {
  reading: 'Being read',
  sure: 'Sure',
  doubtful: 'Doubtful',
  none: 'No patient found',
  second: 'Waits for a second person',
  decided: 'Decided',
  aside: 'Set aside',
} as const
export type DocumentState = keyof typeof documentStates

/** The page of a batch: which documents are listed. */
export const batchPageInput = z.object({
  batchId: batchIdInput,
  show: z
    .enum(Object.keys(documentStates) as [DocumentState, ...DocumentState[]])
    .optional()
    .catch(undefined),
  cursor: cursorInput,
  done: z.enum(['created', 'confirmed', 'undone', 'discarded']).optional().catch(undefined),
})

/** The queue: the document to look at, and for whom is being searched. */
export const queuePageInput = z.object({
  batchId: batchIdInput,
  document: documentIdInput.optional().catch(undefined),
  find: z.string().trim().max(100).catch('').default(''),
})

export const listBatchesInput = z.object({ cursor: cursorInput })

export const knownHashesInput = z.strictObject({
  batchId: batchIdInput,
  hashes: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(500),
})
export type KnownHashesInput = z.infer<typeof knownHashesInput>

export const intakeSettingsInput = z.strictObject({
  scripts: z.enum(scripts, 'Choose one.').default('latin'),
  filenamePattern: z
    .string()
    .trim()
    .max(200, 'Use at most 200 characters.')
    .default('')
    .refine(
      (text) => text === '' || /\{(number|name|birth)\}/.test(text),
      'Say at least where the number or the name stands: {number} or {name}.',
    )
    .refine((text) => !/\}\{/.test(text), 'Put something between two parts, like a line: {number}_{name}.')
    .refine(
      (text) => (text.match(/\{[^}]*\}/g) ?? []).every((part) => /^\{(number|name|birth|any)\}$/.test(part)),
      'Use only {number}, {name}, {birth} and {any}.',
    ),
})
export type IntakeSettingsInput = z.infer<typeof intakeSettingsInput>

/** A patient who may be the one, as it is kept with the document: public ids and findings, never what the document says. */
export type KeptCandidate = { patientId: string; score: number; comparison: Comparison }

export type DocumentCounts = Record<DocumentState, number> & { total: number }

/** What a document is listed with. */
export type DocumentRow = {
  documentId: string
  filename: string
  state: DocumentState
  pile: Pile | null
  failure: string | null
  patient: { patientId: string; fullName: string; patientNumber: string } | null
  comparison: Comparison | null
  resultId: string | null
}
