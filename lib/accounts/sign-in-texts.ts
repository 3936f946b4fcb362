import { parsePhoneNumberWithError } from 'libphonenumber-js/min'
import { AppError } from '@/lib/errors'
import { takeLimit } from '@/lib/limits/take-limit'

// A fraud that earns by texts goes through numbers that lie side by side.
const digitsOfBlock = 3

/**
 * Counts a sign-in text against its number, its block of a thousand numbers, and its country. Asked for only where a clinic
 * knows the number: nobody pays for a stranger's list. @returns false when it is not to be sent.
 */
export async function mayTextSignIn(phone: string): Promise<boolean> {
  try {
    await takeLimit('text-number', phone)
    await takeLimit('text-block', phone.slice(0, -digitsOfBlock))
    await takeLimit('text-country', parsePhoneNumberWithError(phone).countryCallingCode)
    return true
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'rate_limited') return false
    throw cause
  }
}
