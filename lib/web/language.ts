import { z } from 'zod'

/** The languages in which everything on the patient's side is complete. */
export const languages = ['en', 'fr'] as const
export type Language = (typeof languages)[number]

export const languageCookie = 'oodomedlink.language'
export const languageCookieSeconds = 365 * 86_400

export const chooseLanguageInput = z.strictObject({
  language: z.enum(languages),
  /** The page to come back to: one of ours, and none that holds a link's secret. */
  back: z
    .string()
    .regex(/^\/patient(\/(?!open|stop)[a-z-]+(\/[0-9a-z_-]+)*)?$/)
    .catch('/patient'),
})
