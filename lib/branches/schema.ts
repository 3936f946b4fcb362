import { z } from 'zod'
import { optionalText } from '@/lib/clinics/schema'

export const branchIdInput = z.string().regex(/^brn_[0-9a-z]{26}$/)

export const branchFactsInput = z.strictObject({
  name: z.string('Enter a name.').trim().min(2, 'Enter a name, like “Ikeja”.').max(100, 'Use at most 100 characters.'),
  address: optionalText(500),
  phone: optionalText(20).refine(
    (value) => value === null || /^\+?[\d\s().-]{6,20}$/.test(value),
    'Enter a phone number like +234 801 234 5678.',
  ),
})
export type BranchFactsInput = z.infer<typeof branchFactsInput>

export const branchInput = z.strictObject({ branchId: branchIdInput })
export type BranchInput = z.infer<typeof branchInput>

export const editBranchInput = branchFactsInput.extend({ branchId: branchIdInput })
export type EditBranchInput = z.infer<typeof editBranchInput>
