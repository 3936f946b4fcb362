import { Stop } from '../support/stop.mjs'

/** @param {string} [version] as in 20.20.2 */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 20)) return
  throw new Stop(`This is Node ${version}; 20.20 or newer is needed (24 is best). See https://nodejs.org/en/download.`)
}
