/** What one load has shown. */
export type Figures = { count: number; errors: number; bytes: number; seconds: number; p50Ms: number; p99Ms: number }

/** The time within which this share of all requests was answered. */
export function percentile(milliseconds: readonly number[], share: number): number {
  const sorted = Float64Array.from(milliseconds).toSorted()
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0
}
