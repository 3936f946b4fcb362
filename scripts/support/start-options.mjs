import { parseArgs } from 'node:util'
import { Stop } from './stop.mjs'

export const help = `npm start [-- options]

  --port N        the port to serve on (3000, or the variable PORT)
  --processes N   web processes (2 at most, or the variable WEB_PROCESSES)
  --dev           show changes of the sources at once, in place of a build`

function wholeNumber(name, text, highest) {
  const number = Number(text)
  if (Number.isInteger(number) && number >= 1 && number <= highest) return number
  throw new Stop(`${name} must be a whole number from 1 to ${highest}, and not ${text}.`, { exitCode: 2 })
}

/**
 * @param {string[]} args @param {NodeJS.ProcessEnv} env
 * @returns {{ port: number, processes: number | undefined, dev: boolean, help: boolean }}
 */
export function readStartOptions(args, env) {
  const options = {
    port: { type: 'string' },
    processes: { type: 'string' },
    dev: { type: 'boolean' },
    help: { type: 'boolean' },
  }
  let values
  try {
    values = parseArgs({ args, options: /** @type {any} */ (options) }).values
  } catch (cause) {
    throw new Stop(`${/** @type {Error} */ (cause).message}\n\n${help}`, { exitCode: 2, cause })
  }
  const processes = values.processes ?? env.WEB_PROCESSES
  return {
    port: wholeNumber('The port', values.port ?? (env.PORT || '3000'), 65_535),
    processes: processes ? wholeNumber('The number of web processes', processes, 64) : undefined,
    dev: Boolean(values.dev),
    help: Boolean(values.help),
  }
}
