import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { isAlive, sleep } from './processes.mjs'
import { Stop } from './stop.mjs'

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

function holder(file) {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

/**
 * Lets one command at a time do a piece of work on this clone. The lock of a command that died is taken over.
 * @template T
 * @param {string} file @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(file, work, limitMilliseconds = 600_000) {
  mkdirSync(dirname(file), { recursive: true })
  const end = Date.now() + limitMilliseconds
  while (!take(file)) {
    const pid = holder(file)
    if (pid && !isAlive(pid)) rmSync(file, { force: true })
    else if (Date.now() > end)
      throw new Stop(`Another command (process ${pid}) has held ${file} for too long; end it and try again.`)
    else await sleep(100)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
