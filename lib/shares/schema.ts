import { z } from 'zod'
import { idPattern } from '@/lib/ids'
import { profileIdInput } from '@/lib/profiles/schema'
import { resultIdInput } from '@/lib/results/schema'
import { keyPattern } from '@/lib/shlinks/schema'

export const shareIdInput = z.string().regex(idPattern('share'), 'This is not the number of a share.')

/** Choices of the form, in days and openings. */
export const shareDays = [1, 7, 30, 90, 365] as const
export const shareUses = [1, 5, 20, 100] as const
export const passcodeTries = 5
export const mostItems = 20
/** Of everything in a share, as it is sealed. */
export const mostShareBytes = 25_000_000

const listOf = <T extends z.ZodType>(each: T) =>
  z.preprocess((value) => (value === undefined || value === '' ? [] : [value].flat()), z.array(each).max(mostItems))

const oneOf = (choices: readonly number[], otherwise: number) =>
  z.coerce
    .number()
    .refine((value) => choices.includes(value))
    .default(otherwise)

const text = (most: number) => z.string().trim().max(most).default('')

/** bcrypt reads 72 bytes; a passcode is read out over a telephone, so it may be short: five tries are all there are. */
const passcode = z
  .string()
  .trim()
  .min(4)
  .max(40)
  .refine((value) => new TextEncoder().encode(value).length <= 72)
const noPasscode = z.literal('').transform(() => null)

export const createShareInput = z
  .strictObject({
    profileId: profileIdInput,
    resultIds: listOf(resultIdInput),
    recordIds: listOf(z.string().regex(idPattern('record'))),
    label: text(80),
    recipientName: text(120),
    days: oneOf(shareDays, 7),
    uses: oneOf(shareUses, 5),
    passcode: z.union([noPasscode, passcode]).default(null),
    versions: z.enum(['follow', 'only']).default('follow'),
    mode: z.enum(['manifest', 'direct']).default('manifest'),
    savingAllowed: z.literal('on').optional(),
  })
  .refine(({ resultIds, recordIds }) => resultIds.length + recordIds.length > 0, { path: ['resultIds'] })
  .refine(({ resultIds, recordIds }) => resultIds.length + recordIds.length <= mostItems, { path: ['resultIds'] })
  // One file by GET asks for nothing and never changes.
  .refine(({ mode, passcode: given }) => mode === 'manifest' || given === null, { path: ['passcode'] })
export type CreateShareInput = z.output<typeof createShareInput>

export const ofShareInput = z.strictObject({ shareId: shareIdInput })
export type OfShareInput = z.output<typeof ofShareInput>

export const extendShareInput = z.strictObject({ shareId: shareIdInput, days: oneOf(shareDays, 7) })
export type ExtendShareInput = z.output<typeof extendShareInput>

export const addUsesInput = z.strictObject({ shareId: shareIdInput, uses: oneOf(shareUses, 5) })
export type AddUsesInput = z.output<typeof addUsesInput>

export const changePasscodeInput = z.strictObject({ shareId: shareIdInput, passcode })
export type ChangePasscodeInput = z.output<typeof changePasscodeInput>

/** 32 random bytes in base64url, of a share's address or of a ticket for its files. */
export const shareTokenPattern = keyPattern

/** Why a share opens nothing, in the order in which it is told to its owner. */
export type ShareState = 'live' | 'paused' | 'revoked' | 'expired' | 'used_up' | 'locked'

export type OpeningKind = 'direct' | 'manifest' | 'file' | 'passcode_refused' | 'inactive'
