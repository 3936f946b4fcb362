import { readFileSync } from 'node:fs'

/**
 * Whether a process runs. On Linux a zombie still takes signals: it is dead all the same.
 * @param {number | undefined} pid
 */
export function isAlive(pid) {
  if (!pid || !Number.isInteger(pid)) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false
  }
  if (process.platform !== 'linux') return true
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** @param {number} milliseconds */
export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * Asks again until the answer is yes or time is up.
 * @param {() => boolean | Promise<boolean>} question
 * @param {number} limitMilliseconds
 */
export async function waitUntil(question, limitMilliseconds, stepMilliseconds = 100) {
  const end = performance.now() + limitMilliseconds
  for (;;) {
    if (await question()) return true
    if (performance.now() > end) return false
    await sleep(stepMilliseconds)
  }
}
