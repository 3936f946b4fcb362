import { z } from 'zod'
import { resultIdInput } from '@/lib/results/schema'

const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]), z.array(item))
const cell = (max: number) => listOf(z.string().trim().max(max)).pipe(z.array(z.string()).max(300))

export const correctResultInput = z
  .strictObject({
    resultId: resultIdInput,
    reason: z
      .string('Say why.')
      .trim()
      .min(5, 'Say in a few words why; the patient reads them.')
      .max(500, 'Use at most 500 characters.'),
    dangerous: z
      .literal('on')
      .optional()
      .transform((value) => value === 'on'),
    keepDocuments: z
      .literal('on')
      .optional()
      .transform((value) => value === 'on'),
    fileIds: listOf(
      z
        .string()
        .regex(/^fil_[0-9a-z]{26}$/, 'A document here is not received yet. Wait for it, or remove it; then save.'),
    ).pipe(z.array(z.string()).max(20, 'At most 20 documents belong to one result.')),
    analyte: cell(255),
    code: cell(20),
    value: cell(1000),
    unit: cell(60),
    range: cell(200),
    flag: cell(20),
  })
  .refine(
    ({ analyte, code, value, unit, range, flag }) =>
      [code, value, unit, range, flag].every((list) => list.length === analyte.length),
    { path: ['value'], message: 'Every line needs all its boxes.' },
  )
export type CorrectResultInput = z.infer<typeof correctResultInput>

export const correctionIdInput = z.string().regex(/^cor_[0-9a-z]{26}$/)
export const correctionInput = z.strictObject({ correctionId: correctionIdInput, resultId: resultIdInput })
export type CorrectionInput = z.infer<typeof correctionInput>
export const reviewCorrectionInput = correctionInput.extend({
  compared: z.literal('on', 'Compare the name, the birth date and what changed first, then tick the box.'),
})
export type ReviewCorrectionInput = z.infer<typeof reviewCorrectionInput>

/** One value that is not as it was. */
export type ValueChange = {
  analyteName: string
  before: string | null
  after: string | null
}
