import pino from 'pino'
import { logLevel } from '@/lib/env'

/**
 * The structured log. It holds ids, names of events and durations; never a person's name, address, token or result.
 * Errors are logged by name, code and stack: a database driver's own message may quote a value, so it is left out.
 */
export const log = pino({
  level: logLevel(),
  base: null,
  redact: {
    paths: [
      'password',
      'token',
      'code',
      'email',
      'cookie',
      'authorization',
      '*.password',
      '*.token',
      '*.code',
      '*.email',
    ],
    censor: '[left out]',
  },
  serializers: { cause: describeError },
})

/** What of an error may stand in a log. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? { errorCode: error.code } : {}
  const stack = error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12)
  // Messages of Prisma and of the driver quote values (an address in a unique key, say); ours do not.
  const ours = error.name === 'AppError' || error.name === 'Error' || error.name === 'TypeError'
  return {
    name: error.name,
    ...code,
    ...(ours ? { message: error.message } : {}),
    stack,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  }
}
