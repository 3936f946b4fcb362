/** What may be shown of a value: our own ids, numbers and short code words. Anything else might be somebody's address. */
const harmless = /^(?:[a-z]{3}_[0-9a-z]{26}|[a-z][a-z_-]{0,30}|\d{1,10})$/

export type PayloadLine = { key: string; value: string | null }

/** A job's payload line by line; null stands for what no admin needs to see. */
export function describePayload(payload: unknown): PayloadLine[] {
  if (typeof payload !== 'object' || payload === null) return []
  return Object.entries(payload).map(([key, value]) => {
    const text =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
    return { key, value: harmless.test(text) ? text : null }
  })
}
