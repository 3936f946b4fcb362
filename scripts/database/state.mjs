import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { writePrivately } from '../support/write-privately.mjs'

/** @typedef {{ port?: number, user: string, password: string }} Access */

/** What is remembered of a private server; a lost or torn file only means a new password and port. @returns {Access} */
export function readAccess(stateFile) {
  try {
    const { port, user, password } = JSON.parse(readFileSync(stateFile, 'utf8'))
    if (/^\w+$/.test(user) && /^[\w-]{20,}$/.test(password)) return { port, user, password }
  } catch {
    // Nothing usable is remembered.
  }
  return { user: 'oodomedlink', password: randomBytes(24).toString('base64url') }
}

export const rememberAccess = (stateFile, access) => writePrivately(stateFile, `${JSON.stringify(access, null, 2)}\n`)

export function readPid(pidFile) {
  try {
    return Number(readFileSync(pidFile, 'utf8').trim()) || undefined
  } catch {
    return undefined
  }
}
