import { z } from 'zod'

/** What our viewer asks of another server, by the steps of a SMART Health Link. */
export const askForeignInput = z.strictObject({
  step: z.enum(['manifest', 'direct', 'file']),
  url: z.url({ protocol: /^https$/ }).max(4096),
  recipient: z.string().trim().min(1).max(200).optional(),
  passcode: z.string().max(200).optional(),
})
export type AskForeignInput = z.output<typeof askForeignInput>

/** The most of another server's file that is passed on. */
export const mostForeignBytes = 10_000_000
