import { parseArgs } from 'node:util'
import { Stop } from '@/scripts/support/stop.mjs'

export const help = `npm run bench [-- options]

  --processes 1,2   web processes of app and floor, one run after the other (1,2)
  --seconds 8       of each load
  --rounds 1        of each measure; the best round counts, because what disturbs a round only slows it
  --only text       only the measures in whose name this stands; nothing is written then
  --fresh           make the base anew`

export type Options = {
  processes: number[]
  seconds: number
  rounds: number
  only: string
  fresh: boolean
  help: boolean
}

const whole = (text: string, highest: number) => {
  const number = Number(text)
  if (Number.isInteger(number) && number >= 1 && number <= highest) return number
  throw new Stop(`This must be a whole number from 1 to ${highest}, and not ${text}.\n\n${help}`, { exitCode: 2 })
}

export function readOptions(args: string[]): Options {
  try {
    const { values } = parseArgs({
      args,
      options: {
        processes: { type: 'string', default: '1,2' },
        seconds: { type: 'string', default: '8' },
        rounds: { type: 'string', default: '1' },
        only: { type: 'string', default: '' },
        fresh: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    return {
      ...values,
      processes: values.processes.split(',').map((text) => whole(text, 64)),
      seconds: whole(values.seconds, 600),
      rounds: whole(values.rounds, 20),
    }
  } catch (cause) {
    if (cause instanceof Stop) throw cause
    throw new Stop(`${(cause as Error).message}\n\n${help}`, { exitCode: 2, cause })
  }
}
