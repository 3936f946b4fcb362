import { existsSync, readFileSync } from 'node:fs'
import { playwrightFailures, vitestFailures } from './tell-failures.mjs'

/** @typedef {{ passed: number, failed: number, told?: string[] }} Tally `told`: what failed and why, line by line */

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

/** A run that failed must never count as green, also where no single test says why (a file that does not load). */
const honest = ({ passed, failed }, exitCode, told = []) => ({
  passed,
  failed: exitCode === 0 ? failed : Math.max(failed, 1),
  told,
})

/** @param {string} file what the JSON reporter of vitest wrote @param {number} exitCode @returns {Tally} */
export function readVitestResults(file, exitCode) {
  const report = read(file)
  if (!report) return honest({ passed: 0, failed: 0 }, exitCode || 1)
  const notLoaded = report.testResults.filter((each) => each.status === 'failed' && each.assertionResults.length === 0)
  return honest(
    { passed: report.numPassedTests, failed: report.numFailedTests + notLoaded.length },
    exitCode,
    vitestFailures(file),
  )
}

/** @param {string} file what the JSON reporter of Playwright wrote @param {number} exitCode @returns {Tally} */
export function readPlaywrightResults(file, exitCode) {
  const report = read(file)
  if (!report) return honest({ passed: 0, failed: 0 }, exitCode || 1)
  const { expected, flaky, unexpected } = report.stats
  return honest({ passed: expected + flaky, failed: unexpected }, exitCode, playwrightFailures(file))
}
