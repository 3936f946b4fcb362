import { z } from 'zod'
import { phoneInput } from '@/lib/patients/phone-input'

const bytes = (text: string) => new TextEncoder().encode(text).length

/** An e-mail address as it is kept and compared: trimmed, lower case. */
export const emailInput = z
  .string('Enter an e-mail address.')
  .trim()
  .toLowerCase()
  .max(255, 'This address is too long.')
  .pipe(z.email('Enter an e-mail address like name@example.com.'))

/** A password that somebody chooses. Length is what counts; bcrypt reads 72 bytes. */
export const newPasswordInput = z
  .string('Choose a password.')
  .min(10, 'Choose at least 10 characters.')
  .refine((text) => bytes(text) <= 72, 'Choose a shorter password: at most 72 characters, fewer with accents.')

export const passwordInput = z
  .string('Enter your password.')
  .min(1, 'Enter your password.')
  .max(200, 'Enter your password.')

export const tokenInput = z.string().regex(/^[\w-]{43}$/, 'This link is not complete. Open it from the message again.')

/** Where to go after signing in: a path of our own and nothing else. */
export const nextInput = z
  .string()
  .regex(/^\/(clinic|patient|doctor|admin)(\/[\w\-/]*)?(\?[\w\-=&%.]*)?$/)
  .optional()
  .catch(undefined)

export const signInInput = z.strictObject({ email: emailInput, password: passwordInput, next: nextInput })
export type SignInInput = z.infer<typeof signInInput>

export const adminSignInInput = z.strictObject({
  email: emailInput,
  password: passwordInput,
  code: z
    .string('Enter the code.')
    .transform((text) => text.replace(/[\s-]/g, '').toLowerCase())
    .pipe(z.string().regex(/^(\d{6}|[0-9a-z]{10})$/, 'Enter the six digits of your app, or a recovery code.')),
  next: nextInput,
})
export type AdminSignInInput = z.infer<typeof adminSignInInput>

/** To what a sign-in is sent: an address, or a number as E.164. Exactly one is there. */
export type SignInContact = { kind: 'email' | 'phone'; value: string }

/** One field for both: whatever holds an @ is meant as an address. */
export const signInContactInput = z
  .string('Enter an e-mail address or a phone number.')
  .transform((text, context): SignInContact => {
    const isEmail = text.includes('@') || !/\d/.test(text)
    const parsed = (isEmail ? emailInput : phoneInput).safeParse(text)
    if (parsed.success) return { kind: isEmail ? 'email' : 'phone', value: parsed.data }
    for (const { message } of parsed.error.issues) context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

export const askForLinkInput = z.strictObject({ email: signInContactInput })
export type AskForLinkInput = z.infer<typeof askForLinkInput>

export const spendLinkInput = z.strictObject({ token: tokenInput })
export type SpendLinkInput = z.infer<typeof spendLinkInput>

export const spendCodeInput = z.strictObject({
  email: signInContactInput,
  code: z
    .string('Enter the code.')
    .transform((text) => text.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{8}$/, 'Enter the eight digits from the message.')),
})
export type SpendCodeInput = z.infer<typeof spendCodeInput>

export const askForResetInput = z.strictObject({ email: emailInput })
export type AskForResetInput = z.infer<typeof askForResetInput>

export const resetPasswordInput = z.strictObject({ token: tokenInput, password: newPasswordInput })
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>

export const revokeSessionInput = z.strictObject({ sessionId: z.string().regex(/^ses_[0-9a-z]{26}$/) })
export type RevokeSessionInput = z.infer<typeof revokeSessionInput>
