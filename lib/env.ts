import { z } from 'zod'

/** The only reader of process.env. Everything that can be configured, with what it must look like, stands here. */

const key32 = z
  .string()
  .refine((text) => Buffer.from(text, 'base64url').length >= 32, 'must hold 32 random bytes as base64url')

// The stand-ins of local mode sign their reports with these: they are public, so production takes neither.
const localPhoneToken = 'local-telephone-token'
const localMailSecret = 'whsec_bG9jYWwtbWFpbGJveC1zZWNyZXQ='

const schema = z
  .object({
    APP_ENV: z.enum(['local', 'production']).default('local'),
    APP_URL: z.url(),
    DATABASE_URL: z.string().startsWith('mysql://'),
    DATABASE_CONNECTIONS: z.coerce.number().int().min(1).max(200).default(10),
    AUTH_SECRET: key32,
    /** Turns short codes and row seeds into secrets; a database without it opens nothing. */
    HASH_KEY: key32,
    /** `id:base64url` pairs with commas between; the first wraps new files, the others still open old ones. */
    FILE_KEYS: z
      .string()
      .regex(/^[\w-]{1,20}:[\w-]{43,}(,[\w-]{1,20}:[\w-]{43,})*$/, 'must be id:key pairs of 32 bytes each'),
    LOCAL_DIRECTORY: z.string().default('.local'),
    STORAGE_PROVIDER: z.enum(['local', 'aws_s3', 'uploadthing', 'cloudinary']).default('local'),
    S3_BUCKET: z.string().optional(),
    S3_REGION: z.string().default('us-east-1'),
    S3_ENDPOINT: z.url().optional(),
    S3_ACCESS_KEY_ID: z.string().optional(),
    S3_SECRET_ACCESS_KEY: z.string().optional(),
    UPLOADTHING_TOKEN: z.string().optional(),
    UPLOADTHING_API_URL: z.url().optional(),
    UPLOADTHING_INGEST_URL: z.url().optional(),
    CLOUDINARY_CLOUD_NAME: z
      .string()
      .regex(/^[\w-]+$/, 'must be the short name of the cloud')
      .optional(),
    CLOUDINARY_API_KEY: z.string().optional(),
    CLOUDINARY_API_SECRET: z.string().min(10).optional(),
    /** Of another region than the United States: https://api-eu.cloudinary.com or https://api-ap.cloudinary.com. */
    CLOUDINARY_API_URL: z.url().optional(),
    /** Who asks for /metrics shows this as a bearer token; without it there is no such page. */
    METRICS_TOKEN: z.string().min(32, 'must have at least 32 characters').optional(),
    RESEND_API_KEY: z.string().min(1),
    RESEND_BASE_URL: z.url().default('https://api.resend.com'),
    MAIL_FROM: z.string().default('OodoMedLink <results@oodomedlink.example>'),
    /** Checks that a report on an e-mail comes from Resend. Without it no report is taken, and silence means nothing. */
    RESEND_WEBHOOK_SECRET: z.string().startsWith('whsec_').optional(),
    /** SMS and WhatsApp by Twilio; without an account neither is used. */
    TWILIO_ACCOUNT_SID: z
      .string()
      .regex(/^AC[0-9a-f]{32}$/, 'must be AC and 32 hexadecimal digits')
      .optional(),
    TWILIO_AUTH_TOKEN: z.string().min(16).optional(),
    TWILIO_FROM: z.string().optional(),
    TWILIO_WHATSAPP_FROM: z.string().optional(),
    /** Approved templates with the variables 1 (clinic), 2 (link) and 3 (code): WhatsApp lets nobody write first without one. */
    TWILIO_WHATSAPP_TEMPLATE_EN: z.string().startsWith('HX').optional(),
    TWILIO_WHATSAPP_TEMPLATE_FR: z.string().startsWith('HX').optional(),
    /** Writes dictations down; without an address nothing leaves the house, and doctors type beside the sound. */
    TRANSCRIPTION_URL: z.url().optional(),
    TRANSCRIPTION_KEY: z.string().optional(),
    TRANSCRIPTION_MODEL: z.string().default('whisper-1'),
    TWILIO_BASE_URL: z.url().default('https://api.twilio.com'),
  })
  .superRefine((value, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (
      value.STORAGE_PROVIDER === 'aws_s3' &&
      !(value.S3_BUCKET && value.S3_ACCESS_KEY_ID && value.S3_SECRET_ACCESS_KEY)
    )
      refuse('STORAGE_PROVIDER', 'aws_s3 needs S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY')
    if (value.STORAGE_PROVIDER === 'uploadthing' && !value.UPLOADTHING_TOKEN)
      refuse('STORAGE_PROVIDER', 'uploadthing needs UPLOADTHING_TOKEN')
    if (
      value.STORAGE_PROVIDER === 'cloudinary' &&
      !(value.CLOUDINARY_CLOUD_NAME && value.CLOUDINARY_API_KEY && value.CLOUDINARY_API_SECRET)
    )
      refuse('STORAGE_PROVIDER', 'cloudinary needs CLOUDINARY_CLOUD_NAME, CLOUDINARY_API_KEY and CLOUDINARY_API_SECRET')
    if (value.TWILIO_ACCOUNT_SID && !(value.TWILIO_AUTH_TOKEN && (value.TWILIO_FROM || value.TWILIO_WHATSAPP_FROM)))
      refuse('TWILIO_ACCOUNT_SID', 'needs TWILIO_AUTH_TOKEN, and TWILIO_FROM or TWILIO_WHATSAPP_FROM')
    if (value.APP_ENV !== 'production') return
    if (value.TRANSCRIPTION_URL && !value.TRANSCRIPTION_URL.startsWith('https://'))
      refuse('TRANSCRIPTION_URL', 'must start with https:// in production')
    if (!value.APP_URL.startsWith('https://')) refuse('APP_URL', 'must start with https:// in production')
    if (value.CLOUDINARY_API_URL && !value.CLOUDINARY_API_URL.startsWith('https://'))
      refuse('CLOUDINARY_API_URL', 'must start with https:// in production')
    if (isLoopback(value.RESEND_BASE_URL))
      refuse('RESEND_BASE_URL', 'is the local mailbox, which production may not use')
    if (isLoopback(value.TWILIO_BASE_URL))
      refuse('TWILIO_BASE_URL', 'is the local telephone, which production may not use')
    if (value.TWILIO_AUTH_TOKEN === localPhoneToken) refuse('TWILIO_AUTH_TOKEN', 'is the token of the local telephone')
    if (value.RESEND_WEBHOOK_SECRET === localMailSecret)
      refuse('RESEND_WEBHOOK_SECRET', 'is the secret of the local mailbox')
    if (value.RESEND_API_KEY === 're_local') refuse('RESEND_API_KEY', 'is the key of the local mailbox')
    if (value.FILE_KEYS.split(',').some((pair) => pair.startsWith('local')))
      refuse('FILE_KEYS', 'holds a key that was made for local use')
    if (value.MAIL_FROM.endsWith('.example>')) refuse('MAIL_FROM', 'must be an address of your own domain')
  })

export type Environment = z.infer<typeof schema>

function isLoopback(url: string): boolean {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
}

/**
 * Reads and checks an environment.
 * @throws an Error of one line per variable that is missing or wrong, without any value in it.
 */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  // An empty variable means "not set": that is how many hosting panels clear one.
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(filled)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The environment is not complete:\n${lines.join('\n')}`)
}

let cached: Environment | undefined

/** The checked environment of this process; read at first use, so that a build needs none. */
export function env(): Environment {
  cached ??= parseEnvironment(process.env)
  return cached
}

/** True where demo data, the local mailbox and the local hints may be shown. */
export function isLocal(): boolean {
  return env().APP_ENV === 'local'
}

/** The level of the log, known before the rest of the environment is checked. */
export function logLevel(): string {
  return process.env['LOG_LEVEL'] || (process.env['VITEST'] ? 'silent' : 'info')
}
