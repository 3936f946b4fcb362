import { z } from 'zod'
import { signInContactInput, tokenInput } from '@/lib/auth/schema'
import { idPattern } from '@/lib/ids'

export const addContactInput = z.strictObject({ contact: signInContactInput })
export type AddContactInput = z.output<typeof addContactInput>

export const proveContactInput = z.strictObject({
  proofId: z.string().regex(idPattern('contactProof')),
  code: z
    .string()
    .transform((text) => text.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{8}$/)),
})
export type ProveContactInput = z.output<typeof proveContactInput>

export const removeContactInput = z.strictObject({ contact: signInContactInput })
export type RemoveContactInput = z.output<typeof removeContactInput>

export const accountIdInput = z.string().regex(idPattern('account'))

export const accountInput = z.strictObject({ accountId: accountIdInput })
export type AccountInput = z.output<typeof accountInput>

export const searchAccountInput = z.strictObject({ contact: signInContactInput })
export type SearchAccountInput = z.output<typeof searchAccountInput>

export const openMergeInput = z.strictObject({
  survivor: signInContactInput,
  absorbed: signInContactInput,
  reason: z
    .string('Say who asked, and how.')
    .trim()
    .min(1, 'Say who asked, and how.')
    .max(500, 'Use at most 500 characters.'),
})
export type OpenMergeInput = z.output<typeof openMergeInput>

export const mergeCaseInput = z.strictObject({ caseId: z.string().regex(idPattern('accountMerge')) })
export type MergeCaseInput = z.output<typeof mergeCaseInput>

export const proveMergeInput = z.strictObject({ token: tokenInput })
export type ProveMergeInput = z.output<typeof proveMergeInput>

/** What can just have been done about an account, as the address of a page says it. */
export const accountSteps = ['unlocked', 'ended', 'allowed', 'opened', 'withdrawn'] as const
export type AccountStep = (typeof accountSteps)[number]
