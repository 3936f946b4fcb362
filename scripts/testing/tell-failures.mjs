import { existsSync, readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

const [mostFailures, mostLines, mostSigns] = [12, 14, 240]

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

/** The first lines of what went wrong, none of them endless. */
const short = (text) =>
  stripVTControlCharacters(String(text ?? ''))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, mostLines)
    .map((line) => `    ${line.length > mostSigns ? `${line.slice(0, mostSigns)} …` : line}`)

const told = (failures) => failures.slice(0, mostFailures).flatMap(({ title, why }) => [`  ✗ ${title}`, ...short(why)])

/**
 * What failed and why, in few lines, to be said at the end of a run: who reads only the end has to learn it too.
 * @param {string} file what the JSON reporter of vitest wrote @returns {string[]}
 */
export function vitestFailures(file) {
  const failures = (read(file)?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    if (status === 'failed' && assertionResults.length === 0) return [{ title: name, why: message }]
    return assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => ({ title: `${name} › ${test.fullName}`, why: test.failureMessages?.[0] }))
  })
  return told(failures)
}

/** The same of Playwright. @param {string} file @returns {string[]} */
export function playwrightFailures(file) {
  const report = read(file)
  const within = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(within)]
  const failures = (report?.suites ?? []).flatMap(within).flatMap(({ ok, title, file: name, tests }) => {
    if (ok) return []
    const results = tests.flatMap((test) => test.results)
    return [{ title: `${name} › ${title}`, why: results.find(({ error }) => error)?.error.message }]
  })
  const early = (report?.errors ?? []).map(({ message }) => ({ title: 'before any journey', why: message }))
  return told([...early, ...failures])
}
