import { appendFileSync, mkdirSync } from 'node:fs'
import { constants } from 'node:os'
import { pathToFileURL } from 'node:url'
import { inState, stateDirectory } from './paths.mjs'
import { sleep } from './processes.mjs'
import { hasChildren, signalChildren } from './run.mjs'
import { Stop } from './stop.mjs'

/** @type {(() => unknown)[]} */
const cleanups = []
let ending = false
let endingSince = 0

/** What must be undone however this command ends; the last thing begun is the first undone. */
export function onExit(cleanup) {
  cleanups.push(cleanup)
}

/** Whether a file is the command that was typed, rather than imported by another one. */
export const isCommand = (url) => Boolean(process.argv[1]) && url === pathToFileURL(process.argv[1]).href

async function cleanUp() {
  for (let cleanup = cleanups.pop(); cleanup; cleanup = cleanups.pop()) {
    // One that fails must not keep the others from their turn.
    await Promise.resolve()
      .then(cleanup)
      .catch(() => undefined)
  }
}

/**
 * Ends the children first, and only then what they lean on (the database). Asked again, it does not wait for them;
 * npm passes on a Ctrl-C that the terminal has sent already, so that the first second counts as once.
 */
async function interrupt(signal) {
  if (ending) {
    if (performance.now() - endingSince > 1000) signalChildren('SIGKILL')
    return
  }
  ending = true
  endingSince = performance.now()
  process.stderr.write('\nStopping …\n')
  signalChildren(signal)
  for (let waited = 0; hasChildren() && waited < 15_000; waited += 50) await sleep(50)
  signalChildren('SIGKILL')
  await cleanUp()
  process.exit(128 + constants.signals[signal])
}

/** A person gets sentences; the stack of what nobody foresaw goes to a file that can be sent along. */
function tell(error) {
  if (error instanceof Stop) {
    process.stderr.write(`\n${error.message}\n`)
    return
  }
  const file = inState('logs', 'unforeseen.log')
  mkdirSync(inState('logs'), { recursive: true })
  appendFileSync(file, `${new Date().toISOString()} ${error?.stack ?? error}\n`)
  process.stderr.write(`\nSomething unforeseen went wrong: ${error?.message ?? error}\nThe details are in ${file}.\n`)
}

/**
 * Runs a command from start to end: its signals, its clean-up, its errors and its exit code.
 * @param {() => Promise<number | void>} command
 */
export async function main(command) {
  mkdirSync(stateDirectory, { recursive: true })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => interrupt(signal))
  let exitCode = 0
  try {
    exitCode = (await command()) ?? 0
  } catch (error) {
    // Steps that die because of the interruption are no failure of their own.
    if (!ending) tell(error)
    exitCode = error instanceof Stop ? error.exitCode : 1
  }
  if (ending) return
  ending = true
  signalChildren('SIGTERM')
  await cleanUp()
  process.exit(exitCode)
}
