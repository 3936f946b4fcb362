import { say } from '../support/say.mjs'
import { Stop } from '../support/stop.mjs'

/** @typedef {import('./read-results.mjs').Tally} Tally */

/**
 * Runs one phase, times it, and turns whatever goes wrong in it into a count, so that the next ones still run.
 * @param {string} name
 * @param {() => Promise<Tally | void>} work a phase without a tally counts as one
 * @returns {Promise<Tally>}
 */
export async function runPhase(name, work) {
  const start = performance.now()
  const tell = (outcome) => say(`${name.padEnd(10)} ${outcome} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  try {
    const tally = (await work()) ?? { passed: 1, failed: 0 }
    tell(tally.failed ? `${tally.failed} failed, ${tally.passed} passed` : `${tally.passed} passed`)
    return tally
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    if (error.exitCode === 130) throw error
    say(error.message)
    tell('failed')
    return { passed: 0, failed: 1 }
  }
}
