import packageFile from '@/package.json'
import { seriesOf } from './counters'
import { databaseFigures } from './database-figures'
import { families, type Family, familyOf } from './families'
import { otherSnapshots, ownSnapshot } from './publish-snapshot'

/**
 * Everything in the text form of Prometheus (version 0.0.4). Whichever process is asked answers for all of them: what each
 * counted carries its name, what the database knows stands there once.
 */
export async function renderMetrics(): Promise<string> {
  const own = ownSnapshot()
  const database = await databaseFigures()
  // Without its database this process still tells how it is itself.
  const others = database['oodomedlink_database_up'] === 1 ? await otherSnapshots() : []
  const build = seriesOf('oodomedlink_build_info', { version: packageFile.version, node: process.version })
  const lines = new Map<Family, string[]>()
  const tell = (series: string, value: number) => {
    const family = familyOf(series)
    if (!family || !Number.isFinite(value)) return
    lines.set(family, [...(lines.get(family) ?? []), `${series} ${value}`])
  }
  tell(build, 1)
  for (const [series, value] of Object.entries(database)) tell(series, value)
  for (const { processKey, kind, figures } of [own, ...others]) {
    // The start is in the key so that a number that comes again is another process; two numbers are enough for a label.
    const process = processKey.split(':').slice(0, 2).join(':')
    for (const [series, value] of Object.entries(figures)) tell(withLabels(series, { process, kind }), value)
  }
  const blocks = [...lines].map(([family, rows]) => {
    const [type, help] = families[family]
    return [`# HELP ${family} ${help}`, `# TYPE ${family} ${type}`, ...rows].join('\n')
  })
  return `${blocks.join('\n')}\n`
}

function withLabels(series: string, labels: Record<string, string>): string {
  const more = seriesOf('', labels).slice(1)
  return series.endsWith('}') ? `${series.slice(0, -1)},${more}` : `${series}{${more}`
}
