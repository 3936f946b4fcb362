import { loadavg } from 'node:os'
import { disconnect } from '@/lib/db'
import { requireBuild } from '@/scripts/prepare/build.mjs'
import { main, onExit } from '@/scripts/support/main.mjs'
import { inState } from '@/scripts/support/paths.mjs'
import { say } from '@/scripts/support/say.mjs'
import { Stop } from '@/scripts/support/stop.mjs'
import { startApp, startFloor } from './app/servers'
import { requireBase } from './base/require-base'
import { measureAll } from './measures/measure-all'
import { help, type Options, readOptions } from './options'
import { type Line, tableOf, writeReport } from './report'
import { signInReaders } from './sessions'

const databaseName = 'oodomedlink_bench'

/** The bench has its own database beside the one that it was given, and its own folder of files. */
function ownEnvironment(): { databaseUrl: string; directory: string } {
  const url = new URL(process.env['DATABASE_URL'] ?? '')
  url.pathname = `/${databaseName}`
  return { databaseUrl: url.href, directory: inState('bench') }
}

async function measureWith(
  processes: number,
  databaseUrl: string,
  directory: string,
  options: Options,
): Promise<Line[]> {
  const app = await startApp(process.env, processes)
  const floor = await startFloor(process.env, processes)
  try {
    const readers = await signInReaders()
    return await measureAll({ app, floor, processes, readers, databaseUrl, directory }, options)
  } finally {
    await Promise.all([app.stop(), floor.stop()])
  }
}

await main(async () => {
  const options = readOptions(process.argv.slice(2))
  if (options.help) return say(help)
  const { databaseUrl, directory } = ownEnvironment()
  process.env['DATABASE_URL'] = databaseUrl
  process.env['LOCAL_DIRECTORY'] = directory
  onExit(disconnect)
  await requireBuild(process.env)
  await requireBase(databaseUrl, { filesDirectory: inState('bench', 'files'), fresh: options.fresh })
  const [load = 0] = loadavg()
  const lines: Line[] = []
  for (const processes of options.processes)
    lines.push(...(await measureWith(processes, databaseUrl, directory, options)))
  say(`\n${tableOf(lines)}`)
  if (options.only === '') writeReport(lines, { ...options, load })
  const errors = lines.reduce((sum, { app, floor }) => sum + app.errors + floor.errors, 0)
  if (errors > 0) throw new Stop(`${errors} requests failed; see bench-app.log and bench-floor.log in .local/logs.`)
})
