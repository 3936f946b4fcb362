import { requireDatabase } from './database/local-database.mjs'
import { migrate } from './database/migrate.mjs'
import { localServer } from './database/private-server.mjs'
import { releasePrivateServer } from './database/stop-private-server.mjs'
import { isProduction, loadEnvironmentFile, localEnvironment } from './environment.mjs'
import { requireBuild } from './prepare/build.mjs'
import { requireDemoData } from './prepare/demo-data.mjs'
import { introduce } from './prepare/introduce.mjs'
import { checkDisk, checkPort } from './prepare/machine.mjs'
import { requirePackages } from './prepare/packages.mjs'
import { requirePrismaClient } from './prepare/prisma-client.mjs'
import { waitUntilReady } from './prepare/wait-until-ready.mjs'
import { addressesFor } from './serving/listen.mjs'
import { onExit } from './support/main.mjs'
import { inRoot } from './support/paths.mjs'
import { exitOf, start } from './support/run.mjs'
import { say, showProgress } from './support/say.mjs'
import { help, readStartOptions } from './support/start-options.mjs'

/** Everything that must be there before the portal can be served. @returns {Promise<NodeJS.ProcessEnv>} */
async function prepare({ port, processes, dev }) {
  await requirePackages()
  if (!process.env.DATABASE_URL && !isProduction()) onExit(() => releasePrivateServer(localServer))
  const database = await requireDatabase()
  say(`Database: ${database.isPrivate ? 'private, in .local/database' : 'the one of DATABASE_URL'}.`)
  const env = localEnvironment({ port, databaseUrl: database.url, development: dev })
  if (processes) env.WEB_PROCESSES = String(processes)
  await requirePrismaClient()
  const applied = await migrate(database.url)
  say(applied.length ? `Migrations: ${applied.length} applied.` : 'Migrations: nothing to apply.')
  if (!isProduction()) await requireDemoData(env, database)
  if (!dev) await requireBuild(env)
  return env
}

/**
 * From a fresh clone to a working portal.
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function startPortal(args) {
  loadEnvironmentFile()
  const options = readStartOptions(args, process.env)
  if (options.help) {
    say(help)
    return 0
  }
  const hosts = addressesFor(process.env)
  checkDisk()
  await checkPort(options.port, hosts)
  const env = await prepare(options)
  // The channel tells the supervisor that this process is gone, should it be killed outright.
  const server = start(process.execPath, [inRoot('scripts', 'serve.mjs')], {
    env,
    supervises: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = exitOf(server)
  const host = hosts[0] === '0.0.0.0' ? '127.0.0.1' : hosts[0]
  await showProgress(`Starting the portal on port ${options.port}`, () =>
    waitUntilReady({ port: options.port, host, ended }),
  )
  say(introduce(env))
  return ended
}
