import { parseArgs } from 'node:util'
import { Stop } from '../support/stop.mjs'

export const phaseNames = ['types', 'lint', 'format', 'drift', 'vitest', 'build', 'journeys']

export const help = `npm test [-- options] [file filters]

  --only a,b   only these phases: ${phaseNames.join(', ')}
  filters      pass to vitest and to the journeys, as in: npm test -- --only vitest lib/files`

/** @param {string[]} args @returns {{ only: Set<string>, filters: string[], help: boolean }} */
export function readTestOptions(args) {
  let parsed
  try {
    const options = { only: { type: 'string' }, help: { type: 'boolean' } }
    parsed = parseArgs({ args, options: /** @type {any} */ (options), allowPositionals: true })
  } catch (cause) {
    throw new Stop(`${/** @type {Error} */ (cause).message}\n\n${help}`, { exitCode: 2, cause })
  }
  const only = parsed.values.only ? String(parsed.values.only).split(',') : phaseNames
  const unknown = only.filter((name) => !phaseNames.includes(name))
  if (unknown.length) throw new Stop(`There is no phase called ${unknown.join(', ')}.\n\n${help}`, { exitCode: 2 })
  return { only: new Set(only), filters: parsed.positionals, help: Boolean(parsed.values.help) }
}
