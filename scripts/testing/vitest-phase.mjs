import { join } from 'node:path'
import { exitOf, start, withProjectCommands } from '../support/run.mjs'
import { readVitestResults } from './read-results.mjs'

/** @param {{ env: NodeJS.ProcessEnv, directory: string, filters: string[] }} options */
export async function runVitest({ env, directory, filters }) {
  const file = join(directory, 'vitest.json')
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const child = start('vitest', ['run', ...reporters, ...filters], {
    env: withProjectCommands(env),
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return readVitestResults(file, await exitOf(child))
}
