import { createHash, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'
import { AppError, notFound } from '@/lib/errors'

const digestOf = (text: string) => createHash('sha256').update(text).digest()

/**
 * Lets only whoever shows METRICS_TOKEN as a bearer token through, in the same time for every wrong one.
 * @throws AppError not_found where no token is set: then there is no such page; unauthenticated for a wrong one
 */
export function checkMetricsToken(authorization: string | null): void {
  const { METRICS_TOKEN } = env()
  if (METRICS_TOKEN === undefined) throw notFound()
  const shown = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1] ?? ''
  if (!timingSafeEqual(digestOf(shown), digestOf(METRICS_TOKEN)))
    throw new AppError('unauthenticated', 'Show the token of the metrics as a bearer token.')
}
