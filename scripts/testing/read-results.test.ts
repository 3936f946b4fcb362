import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readPlaywrightResults, readVitestResults } from './read-results.mjs'
import { readTestOptions } from './test-options.mjs'

const directory = mkdtempSync(join(tmpdir(), 'results-'))
afterAll(() => rmSync(directory, { recursive: true }))

function report(content: object) {
  const file = join(directory, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

it('counts tests, and a file that does not load as one that failed', () => {
  const file = report({
    numPassedTests: 5,
    numFailedTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ],
  })
  expect(readVitestResults(file, 1)).toMatchObject({ passed: 5, failed: 2 })
})

it('counts a flaky journey as passed', () => {
  expect(
    readPlaywrightResults(report({ stats: { expected: 3, flaky: 1, unexpected: 0, skipped: 2 } }), 0),
  ).toMatchObject({
    passed: 4,
    failed: 0,
  })
})

it('never calls a run green that ended badly or left no report', () => {
  expect(readPlaywrightResults(report({ stats: { expected: 3, flaky: 0, unexpected: 0 } }), 1)).toMatchObject({
    passed: 3,
    failed: 1,
  })
  expect(readVitestResults(join(directory, 'none.json'), 0)).toMatchObject({ passed: 0, failed: 1 })
})

it('tells what failed and why, without colours and without endless lines', () => {
  const failed = {
    status: 'failed',
    fullName: 'adds up',
    failureMessages: [`\u001b[31mexpected 1\u001b[39m\n${'x'.repeat(900)}`],
  }
  const unit = report({ testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: [failed] }] })
  const lines = readVitestResults(unit, 1).told
  expect(lines?.slice(0, 2)).toEqual(['  ✗ a.test.ts › adds up', '    expected 1'])
  expect(lines?.[2]?.length).toBeLessThan(300)
  const spec = {
    ok: false,
    title: 'opens',
    file: 'a.spec.ts',
    tests: [{ results: [{ error: { message: 'not there' } }] }],
  }
  const journeys = report({
    stats: { expected: 0, flaky: 0, unexpected: 1 },
    suites: [{ suites: [{ specs: [spec] }] }],
  })
  expect(readPlaywrightResults(journeys, 1).told).toEqual(['  ✗ a.spec.ts › opens', '    not there'])
})

it('reads which phases are wished, and refuses unknown ones', () => {
  expect(readTestOptions(['--only', 'vitest', 'lib/files'])).toMatchObject({
    only: new Set(['vitest']),
    filters: ['lib/files'],
  })
  expect(() => readTestOptions(['--only', 'tpyes'])).toThrow('There is no phase called tpyes')
})
