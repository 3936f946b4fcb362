import { existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { requireBuild } from '../prepare/build.mjs'
import { waitUntilReady } from '../prepare/wait-until-ready.mjs'
import { inRoot } from '../support/paths.mjs'
import { exitOf, runStep, signalTree, start, withProjectCommands } from '../support/run.mjs'
import { say } from '../support/say.mjs'
import { Stop } from '../support/stop.mjs'
import { readPlaywrightResults } from './read-results.mjs'

/**
 * The browser journeys against the built portal with its own database, demo data, mailbox and worker.
 * @param {{ env: NodeJS.ProcessEnv, directory: string, filters: string[] }} options
 */
export async function runJourneys({ env, directory, filters }) {
  await requireBuild(env)
  if (existsSync(inRoot('prisma', 'seed.ts')))
    await runStep('Loading the demo data', 'tsx', ['prisma/seed.ts'], { env, log: 'test-demo-data' })
  const logFile = join(directory, 'portal.log')
  const log = openSync(logFile, 'w')
  const portal = start(process.execPath, [inRoot('scripts', 'serve.mjs')], {
    env,
    supervises: true,
    stdio: ['ignore', log, log, 'ipc'],
  })
  const ended = exitOf(portal)
  try {
    await waitUntilReady({ port: Number(env.PORT), ended }).catch((cause) => {
      throw new Stop(`${cause.message}\nIts own words are in ${logFile}.`, { cause })
    })
    const file = join(directory, 'journeys.json')
    const playwright = start('playwright', ['test', '--reporter=line,json', ...filters], {
      env: withProjectCommands({ ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file, PLAYWRIGHT_JSON_OUTPUT_NAME: file }),
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const tally = readPlaywrightResults(file, await exitOf(playwright))
    if (tally.failed) say(`What the portal said meanwhile is in ${logFile}.`)
    return tally
  } finally {
    signalTree(portal, 'SIGTERM')
    await ended
  }
}
