import { z } from 'zod'

/** Keyset pages: a cursor names the row at which the next page begins, so that page 1,000 costs what page 1 costs. */

const cursorSchema = z.strictObject({
  /** Which way from the row. */
  to: z.enum(['next', 'previous']),
  /** The value by which the list is sorted, as text; null when it is sorted by id alone. */
  value: z.string().max(300).nullable(),
  /** The row's public id: the numeric one never leaves. */
  id: z.string().regex(/^[a-z]{3}_[0-9a-z]{26}$/),
})

export type Cursor = z.infer<typeof cursorSchema>

/** As it stands in the URL. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

/** A cursor from the URL, or undefined (the first page) for anything that is not one. */
export function readCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined || text.length > 1000) return undefined
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
  } catch {
    // Anything else in the URL means the first page, as for every bad search parameter.
    return undefined
  }
}

export const cursorInput = z.string().max(1000).optional().catch(undefined)

export type Page<Row> = { rows: Row[]; next: string | null; previous: string | null }

/**
 * Makes a page of rows that were fetched with one more than fits, in the direction of the cursor.
 * @param keyOf what of a row goes into a cursor.
 */
export function pageOf<Row>(
  fetched: Row[],
  {
    limit,
    cursor,
    keyOf,
  }: { limit: number; cursor: Cursor | undefined; keyOf: (row: Row) => Pick<Cursor, 'value' | 'id'> },
): Page<Row> {
  const more = fetched.length > limit
  const backwards = cursor?.to === 'previous'
  const kept = fetched.slice(0, limit)
  const rows = backwards ? kept.toReversed() : kept
  const first = rows[0]
  const last = rows.at(-1)
  const hasNext = backwards ? true : more
  const hasPrevious = backwards ? more : cursor !== undefined
  return {
    rows,
    next: hasNext && last ? writeCursor({ to: 'next', ...keyOf(last) }) : null,
    previous: hasPrevious && first ? writeCursor({ to: 'previous', ...keyOf(first) }) : null,
  }
}
