import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { inRoot } from '@/scripts/support/paths.mjs'
import type { Taken } from './measures/take-measure'

export type Line = {
  name: string
  processes: number
  unit: 'requests/s' | 'MB/s'
  app: Taken
  floor: Taken
  /** Statements a request; null where they were not counted. */
  queries: number | null
}

const start = '<!-- figures: written by npm run bench -->'
const end = '<!-- end of figures -->'
const round = (value: number, digits = 1) => Number(value.toFixed(digits))
const plain = (value: number | null, digits = 0) => (value === null ? '–' : value.toFixed(digits))
const valueOf = (line: Line, taken: Taken) => (line.unit === 'MB/s' ? taken.megabytesASecond : taken.rate)

const machine = () =>
  `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 1e9)} GB, ${process.platform}`

const titles = [
  'measure',
  'processes',
  'app',
  'p50 ms',
  'p99 ms',
  'floor',
  'ratio',
  'errors',
  'queries',
  'CPU ms, app',
  'CPU ms, floor',
  'MB before → after',
]

function cellsOf(line: Line): string[] {
  const { name, processes, unit, app, floor, queries } = line
  const [mine, least] = [valueOf(line, app), valueOf(line, floor)]
  return [
    name,
    String(processes),
    `${mine.toFixed(mine < 100 ? 1 : 0)} ${unit}`,
    plain(app.p50Ms, 1),
    plain(app.p99Ms, 1),
    `${least.toFixed(least < 100 ? 1 : 0)} ${unit}`,
    (mine / least).toFixed(2),
    String(app.errors + floor.errors),
    plain(queries, 1),
    plain(app.processorMs, 2),
    plain(floor.processorMs, 2),
    `${plain(app.megabytesBefore)} → ${plain(app.megabytesAfter)}`,
  ]
}

/** The table in Markdown, its columns as wide as what stands in them. */
export function tableOf(lines: Line[]): string {
  const rows = [titles, ...lines.map(cellsOf)]
  const widths = titles.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const drawn = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [drawn[0], rule, ...drawn.slice(1)].join('\n')
}

/** Writes the figures of a whole run into README.md and latest.json. */
export function writeReport(
  lines: Line[],
  { seconds, rounds, load }: { seconds: number; rounds: number; load: number },
): void {
  const date = new Date().toISOString()
  const file = inRoot('bench', 'README.md')
  const text = readFileSync(file, 'utf8')
  const [before, rest] = [text.slice(0, text.indexOf(start)), text.slice(text.indexOf(end))]
  const about = `${date.slice(0, 10)}, Node ${process.versions.node}, ${machine()}; ${seconds} s for each load, the best of ${rounds}. Load of the machine before: ${load.toFixed(1)}.`
  writeFileSync(file, `${before}${start}\n\n${about}\n\n${tableOf(lines)}\n\n${rest}`)
  const measures = lines.map((line) => ({
    name: `${line.name} (${line.processes} ${line.processes === 1 ? 'process' : 'processes'})`,
    unit: line.unit,
    value: round(valueOf(line, line.app)),
    p50Ms: round(line.app.p50Ms),
    p99Ms: round(line.app.p99Ms),
    floor: round(valueOf(line, line.floor)),
    ratio: round(valueOf(line, line.app) / valueOf(line, line.floor), 3),
  }))
  const latest = { machine: machine(), node: process.versions.node, date, measures }
  writeFileSync(inRoot('bench', 'latest.json'), `${JSON.stringify(latest, null, 2)}\n`)
}
