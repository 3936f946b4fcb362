import { z } from 'zod'
import { listedTimeZone } from '@/lib/clinics/schema'
import { cursorInput } from '@/lib/paging'
import { contactFields } from '@/lib/patients/contact-input'

export const patientIdInput = z.string().regex(/^pat_[0-9a-z]{26}$/)

const optional = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Use at most ${max} characters.`)
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null)

/** A date without a time, as the browser's date field gives it. */
export const dateInput = z.iso.date('Enter a date.')

const today = () => new Date().toISOString().slice(0, 10)

/** A field that may stay empty. Not a union: a union's refusal would say nothing about what is wrong. */
const orNothing = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable()).default(null)

const birthDate = orNothing(
  dateInput
    .refine((date) => date >= '1900-01-01', 'Check the year.')
    // A day ahead of UTC somewhere is still today there.
    .refine((date) => Date.parse(date) <= Date.parse(today()) + 86_400_000, 'A birth date cannot lie in the future.'),
)

export const genderNames = { female: 'Female', male: 'Male', other: 'Other' } as const

export const patientInput = z.strictObject({
  fullName: z
    .string('Enter the name.')
    .trim()
    .min(2, 'Enter the full name, as on the patient’s papers.')
    .max(255, 'Use at most 255 characters.'),
  patientNumber: z
    .string('Enter the number.')
    .trim()
    .min(1, 'Enter your clinic’s number for this patient.')
    .max(100, 'Use at most 100 characters.'),
  dateOfBirth: birthDate,
  gender: orNothing(z.enum(['female', 'male', 'other'], 'Choose one from the list.')),
  ...contactFields,
  address: optional(1000),
  language: z.enum(['en', 'fr']).default('en'),
  /** Null: the clinic's. */
  timeZone: orNothing(listedTimeZone),
})
export type PatientInput = z.infer<typeof patientInput>

/** With the result, if any, for which the patient was missing. */
export const addPatientInput = patientInput.extend({
  resultId: z
    .string()
    .regex(/^res_[0-9a-z]{26}$/)
    .optional()
    .catch(undefined),
})
export type AddPatientInput = z.infer<typeof addPatientInput>

export const editPatientInput = patientInput.extend({ patientId: patientIdInput })
export type EditPatientInput = z.infer<typeof editPatientInput>

export const listPatientsInput = z.object({
  q: z.string().trim().max(100).catch('').default(''),
  show: z.literal('archived').optional().catch(undefined),
  sort: z.enum(['name', '-name', '-added']).catch('name').default('name'),
  cursor: cursorInput,
})
export type ListPatientsInput = z.infer<typeof listPatientsInput>

export const suggestPatientsInput = z.object({ q: z.string().trim().max(100).catch('').default('') })
export type SuggestPatientsInput = z.infer<typeof suggestPatientsInput>

export const patientIdOnlyInput = z.strictObject({ patientId: patientIdInput })
export type PatientIdInput = z.infer<typeof patientIdOnlyInput>

export const archivePatientInput = patientIdOnlyInput.extend({ sure: z.literal('on').optional() })
export type ArchivePatientInput = z.infer<typeof archivePatientInput>

const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]), z.array(item))

export const mergePatientsInput = z.strictObject({
  survivorId: patientIdInput,
  absorbedId: patientIdInput,
  /** Those contacts of the absorbed patient that go over; whoever reads there opens all results from then on. */
  keep: listOf(z.string().regex(/^con_[0-9a-z]{26}$/)),
  compared: z.literal('on', 'Compare the two first, then tick the box.'),
})
export type MergePatientsInput = z.infer<typeof mergePatientsInput>

export const undoMergeInput = z.strictObject({ mergeId: z.string().regex(/^mrg_[0-9a-z]{26}$/) })
export type UndoMergeInput = z.infer<typeof undoMergeInput>

export const dismissPairInput = z.strictObject({ pairId: z.string().regex(/^pai_[0-9a-z]{26}$/) })
export type DismissPairInput = z.infer<typeof dismissPairInput>

type PairOne = { patientId: string; fullName: string; patientNumber: string; dateOfBirth: string | null }

/** Two rows that are likely one person. */
export type PairRow = { pairId: string; reason: keyof typeof pairReasonNames; first: PairOne; second: PairOne }

export const pairReasonNames = {
  name_and_birth_date: 'The same birth date, and names that fit',
  name_and_phone: 'The same telephone, and names that fit',
  number: 'Numbers that differ only in how they are written',
} as const
