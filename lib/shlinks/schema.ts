import { z } from 'zod'

/** The forms of SMART Health Links (HL7 "SMART Health Cards and Links" 1.0.0). Runs in the browser and on the server. */

export const flagsOfLink = ['L', 'P', 'U'] as const
export type LinkFlag = (typeof flagsOfLink)[number]

export type LinkPayload = {
  /** At most 128 characters, with 256 random bits in it. */
  url: string
  /** 32 bytes in base64url, without padding. */
  key: string
  /** Epoch seconds; a hint, the server decides by itself. */
  exp?: number
  /** Single letters in the order of the alphabet; unknown ones are ignored. */
  flag?: string
  label?: string
  v?: number
}

export const keyPattern = /^[A-Za-z0-9_-]{43}$/

// The standard's own example has a text of milliseconds where seconds belong.
const expiry = z
  .union([z.number(), z.string().regex(/^\d{1,16}$/)])
  .transform(Number)
  .transform((time) => (time > 100_000_000_000 ? Math.floor(time / 1000) : time))

/** What comes in a stranger's link: unknown properties are dropped, what cannot be understood refuses the link. */
export const linkPayload = z
  .object({
    url: z.url({ protocol: /^https?$/ }).max(2048),
    key: z.string().regex(keyPattern),
    exp: expiry.optional().catch(undefined),
    flag: z.string().max(32).default(''),
    label: z.string().optional().catch(undefined),
    v: z.literal(1).default(1),
  })
  .transform(({ flag, label, ...rest }) => ({
    ...rest,
    label: label?.slice(0, 80),
    longTerm: flag.includes('L'),
    passcode: flag.includes('P'),
    direct: flag.includes('U'),
  }))
  // A link that is one file by GET has nowhere to send a passcode to.
  .refine(({ direct, passcode }) => !(direct && passcode))
export type ReadLink = z.output<typeof linkPayload>

const status = z.enum(['finalized', 'can-change', 'no-longer-valid'])
export type FileStatus = z.infer<typeof status>

export const fhirMediaType = 'application/fhir+json'

/** One file of a manifest. Ours says beside it what the standard has no word for; other viewers ignore it. */
export const manifestFile = z.object({
  contentType: z.string().max(200),
  location: z
    .url({ protocol: /^https?$/ })
    .max(4096)
    .optional(),
  embedded: z.string().optional(),
  lastUpdated: z.string().max(40).optional(),
  status: status.optional().catch(undefined),
  fhirVersion: z.string().max(20).optional().catch(undefined),
  notice: z.enum(['corrected', 'newer_elsewhere', 'recalled']).optional().catch(undefined),
  /** The version that came after this one, under the share's public key. */
  replacement: z
    .object({ location: z.url({ protocol: /^https?$/ }).max(4096) })
    .optional()
    .catch(undefined),
})
export type ManifestFile = z.infer<typeof manifestFile>

export const manifest = z.object({
  files: z.array(manifestFile).max(100),
  /** The public id of a share of ours. */
  share: z.string().max(40).optional().catch(undefined),
})
export type Manifest = z.infer<typeof manifest>

/** What a viewer sends to a manifest's address. */
export const manifestRequest = z.object({
  recipient: z.string().trim().min(1).max(200),
  passcode: z.string().max(200).optional(),
  embeddedLengthMax: z.number().int().min(0).optional(),
})
export type ManifestRequest = z.output<typeof manifestRequest>
