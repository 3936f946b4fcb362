/**
 * What this process has counted since it began: the full name of a series, with its labels, → its value. The web process's own
 * server, which is no part of the build, counts requests in the same map; hence the name known to both.
 */
const kept = globalThis as typeof globalThis & { [counters]?: Map<string, number> }
const counters = Symbol.for('oodomedlink.counters')

export function ownCounters(): Map<string, number> {
  return (kept[counters] ??= new Map<string, number>())
}

type Labels = Readonly<Record<string, string>>

/** `name{label="value"}`, as Prometheus writes it. */
export function seriesOf(name: string, labels: Labels = {}): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${escaped(value)}"`)
  return pairs.length === 0 ? name : `${name}{${pairs.join(',')}}`
}

const escaped = (value: string) => value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')

/** Adds to a counter. Labels are of few values: never an id, an address or a person. */
export function count(name: string, labels: Labels = {}, by = 1): void {
  const series = seriesOf(name, labels)
  ownCounters().set(series, (ownCounters().get(series) ?? 0) + by)
}
