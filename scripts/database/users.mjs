import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from '../support/processes.mjs'

/** Notes that this command uses a private server, so that no other one stops it meanwhile. */
export function enlist({ usersDirectory }) {
  mkdirSync(usersDirectory, { recursive: true })
  writeFileSync(join(usersDirectory, String(process.pid)), '')
}

/** Whether somebody else still uses it. Those who died without saying goodbye do not count. */
export function leave({ usersDirectory }) {
  rmSync(join(usersDirectory, String(process.pid)), { force: true })
  mkdirSync(usersDirectory, { recursive: true })
  const others = readdirSync(usersDirectory).filter((pid) => {
    if (isAlive(Number(pid))) return true
    rmSync(join(usersDirectory, pid), { force: true })
    return false
  })
  return others.length > 0
}
