let stream = process.stdout

/** Commands whose output belongs to somebody else (with-env) speak on stderr instead. */
export function speakOn(newStream) {
  stream = newStream
}

/** @param {string} line */
export function say(line) {
  stream.write(`${line}\n`)
}

const frames = ['|', '/', '-', '\\']
const seconds = (start) => `${Math.round((performance.now() - start) / 1000)} s`

/**
 * Announces a step, shows that it is still alive while it runs, and says how long it took.
 * A terminal gets one line that moves; a log gets plain lines, one each half minute.
 * @template T
 * @param {string} text
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function showProgress(text, work) {
  const start = performance.now()
  const moving = stream.isTTY
  let frame = 0
  const draw = () => stream.write(`\r${frames[frame++ % frames.length]} ${text} (${seconds(start)})\u001b[K`)
  if (moving) draw()
  else say(`${text} …`)
  const timer = setInterval(
    () => (moving ? draw() : say(`  still at it after ${seconds(start)}`)),
    moving ? 250 : 30_000,
  )
  try {
    const result = await work()
    if (moving) stream.write('\r\u001b[K')
    say(moving ? `${text}: ${seconds(start)}` : `  done in ${seconds(start)}`)
    return result
  } catch (error) {
    if (moving) stream.write('\r\u001b[K')
    throw error
  } finally {
    clearInterval(timer)
  }
}
