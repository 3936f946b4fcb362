export type Sort = { key: string; direction: 'asc' | 'desc' }

/** Writes a sort for the address: "name", or "-name" for the other way round. */
export function formatSort({ key, direction }: Sort): string {
  return direction === 'desc' ? `-${key}` : key
}

/** Reads a sort from the address; what is not among the allowed keys means the fallback. */
export function parseSort(value: string | string[] | undefined, allowed: readonly string[], fallback: Sort): Sort {
  if (typeof value !== 'string') return fallback
  const key = value.replace(/^-/, '')
  return allowed.includes(key) ? { key, direction: value.startsWith('-') ? 'desc' : 'asc' } : fallback
}
