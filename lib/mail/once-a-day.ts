import { createHash } from 'node:crypto'

/**
 * The idempotency key of a message that a stranger can cause: all of one day are one message to the mail service, which sends
 * it once. The key holds no address.
 */
export function onceADay(what: string, now = new Date()): string {
  return createHash('sha256')
    .update(`${now.toISOString().slice(0, 10)} ${what}`)
    .digest('hex')
}
