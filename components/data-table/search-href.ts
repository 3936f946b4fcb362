/** Search parameters as Next hands them to a page. */
export type SearchParams = Record<string, string | string[] | undefined>

// A new order or filter starts again at the first page, so the keyset's place is never carried along.
const placeNames = new Set(['cursor'])

/** The same page with some parameters changed (null removes one) and back at its first page, unless `changes` names a place. */
export function searchHref(
  path: string,
  params: SearchParams,
  changes: Record<string, string | null | undefined> = {},
): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined || name in changes || placeNames.has(name)) continue
    for (const one of Array.isArray(value) ? value : [value]) if (one !== '') query.append(name, one)
  }
  for (const [name, value] of Object.entries(changes)) if (value) query.set(name, value)
  const text = query.toString()
  return text ? `${path}?${text}` : path
}
