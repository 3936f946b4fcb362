import { AppError } from '@/lib/errors'
import { countInWindow } from '@/lib/limits/count-in-window.sql'
import { limitKey } from '@/lib/limits/limit-key'
import { type LimitName, limits } from '@/lib/limits/limits'

/**
 * Counts one more attempt under a limit, for whoever `key` names (an address, an e-mail).
 * The count lies in the database, so that any number of processes share it.
 * @throws AppError rate_limited, with the seconds to wait, once the window is full.
 */
export async function takeLimit(name: LimitName, key: string): Promise<void> {
  const { max, windowSeconds } = limits[name]
  // A door without a limit (a balancer's question) costs the database nothing.
  if (max === Number.POSITIVE_INFINITY) return
  const { taken, secondsLeft } = await countInWindow(limitKey(name, key), windowSeconds)
  if (taken <= max) return
  const minutes = Math.max(1, Math.ceil(secondsLeft / 60))
  throw new AppError(
    'rate_limited',
    `That was too often. Please try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    {
      retryAfterSeconds: secondsLeft,
    },
  )
}
