import { runStep } from '../support/run.mjs'

/** Phases that need no database: what they run, by name. @type {Record<string, [string, string[]][]>} */
const commands = {
  types: [
    ['next', ['typegen']],
    ['tsc', ['--noEmit']],
  ],
  lint: [['oxlint', ['--type-aware', '--deny-warnings']]],
  format: [['biome', ['format', '.']]],
  drift: [['node', ['scripts/database/drift.mjs']]],
}

/** @param {string} name @param {NodeJS.ProcessEnv} env */
export async function runCommandsOf(name, env) {
  for (const [command, args] of commands[name]) {
    await runStep(`${name}: ${command} ${args.join(' ')}`, command, args, { env, log: `test-${name}`, lastLines: 100 })
  }
}
