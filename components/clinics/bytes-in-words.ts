const units = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const

/** A size as people read it: 1.5 MB. A kilobyte has 1,000 bytes. */
export function bytesInWords(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  return `${value < 10 && power > 0 ? value.toFixed(1) : Math.round(value)} ${units[power]}`
}
