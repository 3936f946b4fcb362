const quickMilliseconds = 10_000
const patience = 5
const wrongConfiguration = 78

/**
 * Starts a process and starts it again when it dies, later each time; gives up on one that keeps dying at once.
 * @param {{ name: string, start: () => import('node:child_process').ChildProcess, giveUp: (reason: string) => void,
 *   say: (line: string) => void, backOffMilliseconds?: number }} options
 */
export function keepRunning({ name, start, giveUp, say, backOffMilliseconds = 250 }) {
  let stopping = false
  let quickDeaths = 0
  let everReady = false
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child
  let ended = Promise.resolve()

  const begin = () => {
    if (stopping) return
    const startedAt = performance.now()
    const current = start()
    child = current
    current.on('message', (message) => (everReady ||= message === 'ready'))
    ended = new Promise((resolve) => {
      current.once('error', (error) => resolve(error.message))
      current.once('exit', (code, signal) => resolve(signal ?? code))
    }).then((reason) => restart(reason, performance.now() - startedAt))
  }

  const restart = (reason, livedMilliseconds) => {
    if (stopping) return
    if (reason === wrongConfiguration && !everReady) return giveUp(`${name} could not start.`)
    quickDeaths = livedMilliseconds < quickMilliseconds ? quickDeaths + 1 : 0
    if (quickDeaths >= patience)
      return giveUp(`${name} died ${patience} times at once (last: ${reason}), so it is not started again.`)
    say(`${name} died (${reason}) and is started again.`)
    setTimeout(begin, backOffMilliseconds * 2 ** quickDeaths)
  }

  begin()
  return {
    /** @param {NodeJS.Signals} signal */
    async stop(signal) {
      stopping = true
      child?.kill(signal)
      await ended
    },
    kill: () => child?.kill('SIGKILL'),
  }
}
