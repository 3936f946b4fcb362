import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { requireBuild } from './prepare/build.mjs'
import { checkDisk } from './prepare/machine.mjs'
import { requirePackages } from './prepare/packages.mjs'
import { requirePrismaClient } from './prepare/prisma-client.mjs'
import { inRoot, inState } from './support/paths.mjs'
import { pickFreePort } from './support/ports.mjs'
import { isAlive } from './support/processes.mjs'
import { say } from './support/say.mjs'
import { requireChromium } from './testing/find-chromium.mjs'
import { runJourneys } from './testing/journeys-phase.mjs'
import { runPhase } from './testing/run-phase.mjs'
import { runCommandsOf } from './testing/static-phases.mjs'
import { startTestDatabases } from './testing/test-databases.mjs'
import { testEnvironment } from './testing/test-environment.mjs'
import { help, readTestOptions } from './testing/test-options.mjs'
import { runVitest } from './testing/vitest-phase.mjs'

/** What a phase needs to have anything to do. */
const inputs = {
  drift: ['prisma/schema'],
  build: ['app'],
  journeys: ['e2e', 'playwright.config.ts', 'app'],
  vitest: ['vitest.config.ts'],
}

function isWanted(name, only) {
  if (!only.has(name)) return false
  const missing = (inputs[name] ?? []).filter((path) => !existsSync(inRoot(path)))
  if (missing.length) say(`${name.padEnd(10)} skipped: there is no ${missing.join(', ')}`)
  return missing.length === 0
}

/** Folders are named after the run, so that two at once do not meet; they stay for a look until the next run. */
function clearOldRuns() {
  mkdirSync(inState('test'), { recursive: true })
  for (const name of readdirSync(inState('test')))
    if (!isAlive(Number(name))) rmSync(inState('test', name), { recursive: true, force: true })
}

function makeDirectory(name) {
  const directory = inState('test', String(process.pid), name)
  mkdirSync(directory, { recursive: true })
  return directory
}

/** Databases and directories of their own for the unit tests and for the journeys, so that neither disturbs the other. */
async function prepareEnvironments(wanted) {
  const databases = await startTestDatabases()
  const environmentFor = async (purpose, nodeEnv) => {
    const [databaseUrl, port] = [await databases.create(purpose), await pickFreePort()]
    return testEnvironment({ databaseUrl, directory: makeDirectory(purpose), port, nodeEnv })
  }
  const unit = await environmentFor('unit', 'test')
  return {
    unit,
    journeys: wanted.has('journeys')
      ? await environmentFor('journeys', 'production')
      : { ...unit, NODE_ENV: 'production' },
  }
}

/**
 * Everything that says whether the project is sound, in the order in which it is cheapest to learn.
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function runTests(args) {
  const { only, filters, help: wantsHelp } = readTestOptions(args)
  if (wantsHelp) {
    say(help)
    return 0
  }
  checkDisk()
  clearOldRuns()
  await requirePackages()
  const wanted = new Set([...only].filter((name) => isWanted(name, only)))
  await requirePrismaClient()
  const { unit, journeys } = await prepareEnvironments(wanted)
  const tallies = []
  const phase = async (name, work) => {
    if (wanted.has(name)) tallies.push(await runPhase(name, work))
  }
  const staticPhase = (name) => phase(name, () => runCommandsOf(name, unit))

  // The types of the routes are written into the folder that a build clears, so these two take turns.
  await staticPhase('types')
  const quick = async () => {
    for (const name of ['lint', 'format', 'drift']) await staticPhase(name)
  }
  await Promise.all([quick(), phase('build', () => requireBuild(journeys))])
  const directory = makeDirectory('reports')
  await phase('vitest', () => runVitest({ env: unit, directory, filters }))
  await phase('journeys', async () => {
    const env = { ...journeys, CHROMIUM_PATH: await requireChromium() }
    return runJourneys({ env, directory, filters })
  })

  const sum = (key) => tallies.reduce((total, tally) => total + tally[key], 0)
  const [passed, failed] = [sum('passed'), sum('failed')]
  for (const line of tallies.flatMap(({ told = [] }) => told)) say(line)
  say(`${passed} passed, ${failed} failed`)
  return failed || !passed ? 1 : 0
}
