const units = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'] as const

/** An amount of bytes as a person reads it: "1.4 GB". */
export function inBytes(bytes: number): string {
  const step = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** step
  return `${value.toLocaleString('en-GB', { maximumFractionDigits: value < 10 && step > 0 ? 1 : 0 })} ${units[step]}`
}

export const inCount = (count: number) => count.toLocaleString('en-GB')
