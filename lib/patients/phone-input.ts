import { parsePhoneNumberWithError } from 'libphonenumber-js/min'
import { z } from 'zod'

/** A phone number with its country, kept as E.164 ("+2348012345678"). */
export const phoneInput = z
  .string()
  .trim()
  .transform((text, context) => {
    try {
      const number = parsePhoneNumberWithError(text)
      if (number.isValid()) return number.number
    } catch {
      // Not a number at all: the same advice as for one that cannot exist.
    }
    context.addIssue({ code: 'custom', message: 'Enter the number with its country code, like +234 801 234 5678.' })
    return z.NEVER
  })
