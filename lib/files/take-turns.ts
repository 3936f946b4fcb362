/** Lets `limit` pieces of work run at the same time; the others wait in the order in which they came. */
export function createTurns(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await work()
    } finally {
      // The turn is handed on directly, so that nobody who comes just now gets in between.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
