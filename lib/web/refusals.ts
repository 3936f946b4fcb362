import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'

/** Checks what came in against its schema. @throws AppError invalid, with a sentence for each field. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const fields: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    const name = issue.path[0]
    // A key that the schema does not know has no field on the form: somebody added it.
    if (typeof name === 'string') fields[name] ??= issue.message
  }
  const named = Object.keys(fields).length > 0
  throw new AppError(
    'invalid',
    named ? 'Please check what is marked below.' : 'This request holds something that does not belong here.',
    { fields },
  )
}

/**
 * What a failure becomes for the one who asked: a foreseen refusal stays as it is; anything else is logged with its cause and
 * becomes a fixed sentence with the request's id. Next's own signals (redirects, 404) pass through.
 */
export async function toAppError(failure: unknown): Promise<AppError> {
  unstable_rethrow(failure)
  if (failure instanceof AppError) return failure
  const requestId = (await headers()).get('x-request-id') ?? 'unknown'
  log.error({ requestId, cause: failure }, 'request failed')
  return new AppError(
    'unavailable',
    `Something went wrong on our side; nothing you entered is to blame. Please try again, and if it happens again, tell us this number: ${requestId}`,
    {
      cause: failure,
    },
  )
}
