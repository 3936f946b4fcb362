import { requireDatabase } from './database/local-database.mjs'
import { localServer } from './database/private-server.mjs'
import { leave } from './database/users.mjs'
import { isProduction, loadEnvironmentFile, localEnvironment } from './environment.mjs'
import { requirePackages } from './prepare/packages.mjs'
import { requirePrismaClient } from './prepare/prisma-client.mjs'
import { main, onExit } from './support/main.mjs'
import { exitOf, start, withProjectCommands } from './support/run.mjs'
import { speakOn } from './support/say.mjs'
import { Stop } from './support/stop.mjs'

/**
 * Runs one command with everything that the application's code needs: packages, database, secrets, client.
 * The output belongs to the command; the private database stays up for the next one.
 */
await main(async () => {
  const [command, ...args] = process.argv.slice(2)
  if (!command) throw new Stop('Say what to run: node scripts/with-env.mjs <command> [arguments].', { exitCode: 2 })
  speakOn(process.stderr)
  loadEnvironmentFile()
  await requirePackages()
  await requirePrismaClient()
  const database = await requireDatabase()
  if (database.isPrivate) onExit(() => leave(localServer))
  const env = withProjectCommands(localEnvironment({ databaseUrl: database.url, development: !isProduction() }))
  // In this terminal's own group, so that the command may read from the keyboard.
  const child = start(command, args, { stdio: 'inherit', env, cwd: process.cwd(), detached: false })
  return exitOf(child).catch((cause) => {
    throw new Stop(`The command ${command} could not be started.`, { exitCode: 127, cause })
  })
})
