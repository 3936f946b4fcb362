const steps = [
  { bytes: 1_000_000, unit: 'MB' },
  { bytes: 1_000, unit: 'kB' },
] as const

/** A size for people: "1.4 MB", "820 kB", "12 bytes". */
export function sizeWords(bytes: number): string {
  const step = steps.find((one) => bytes >= one.bytes)
  if (!step) return `${bytes} bytes`
  const amount = bytes / step.bytes
  return `${amount < 10 ? amount.toFixed(1) : Math.round(amount)} ${step.unit}`
}
