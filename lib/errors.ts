/** Every way in which a request can be refused, with its HTTP status. There is no second table. */
export const statusOfCode = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  invalid: 422,
  rate_limited: 429,
  unavailable: 503,
} as const

export type ErrorCode = keyof typeof statusOfCode

type Details = {
  /** Field name → what is wrong with it, for forms. */
  fields?: Record<string, string>
  /** After how many seconds another try makes sense. */
  retryAfterSeconds?: number
  cause?: unknown
}

/** A refusal that was foreseen. Its message is read by a person on a screen and says what to do next. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly fields: Record<string, string> | undefined
  readonly retryAfterSeconds: number | undefined

  constructor(code: ErrorCode, message: string, details: Details = {}) {
    super(message, { cause: details.cause })
    this.name = 'AppError'
    this.code = code
    this.fields = details.fields
    this.retryAfterSeconds = details.retryAfterSeconds
  }

  get status(): number {
    return statusOfCode[this.code]
  }
}

/** One answer for what does not exist and for what is somebody else's, so that nobody can tell them apart. */
export function notFound(): AppError {
  return new AppError('not_found', 'There is nothing here under this address, or it is not yours to see.')
}
