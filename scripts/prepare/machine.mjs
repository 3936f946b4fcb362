import { existsSync, statfsSync } from 'node:fs'
import { inRoot, root } from '../support/paths.mjs'
import { isPortFree } from '../support/ports.mjs'
import { Stop } from '../support/stop.mjs'

const gigabyte = 1024 ** 3

/** A first start installs packages and builds; later ones only grow the database and the files. */
export const neededBytes = () =>
  (existsSync(inRoot('.next')) && existsSync(inRoot('node_modules')) ? 0.2 : 2) * gigabyte

function freeBytes() {
  const { bavail, bsize } = statfsSync(root)
  return bavail * bsize
}

/** @param {number} [free] bytes @param {number} [needed] bytes */
export function checkDisk(free = freeBytes(), needed = neededBytes()) {
  if (free >= needed) return
  const tell = (bytes) => `${(bytes / gigabyte).toFixed(1)} GB`
  throw new Stop(`The disk of ${root} has ${tell(free)} free, and ${tell(needed)} are needed: make room and try again.`)
}

/** @param {number} port @param {string[]} hosts */
export async function checkPort(port, hosts) {
  for (const host of hosts) {
    if (await isPortFree(port, host)) continue
    const other = port < 65_535 ? port + 1 : port - 1
    throw new Stop(
      `Port ${port} is in use, perhaps by another npm start: end that program, or choose another port with npm start -- --port ${other}.`,
    )
  }
}
