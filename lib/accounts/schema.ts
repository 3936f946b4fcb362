import { z } from 'zod'
import { signInContactInput } from '@/lib/auth/schema'
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
