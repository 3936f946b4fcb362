import { existsSync } from 'node:fs'
import { findProgram } from '../database/find-binaries.mjs'
import { canInstallDebianPackages, installDebianPackages } from '../support/debian.mjs'
import { Stop } from '../support/stop.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
    (name) => `${process.env[name]}\\Google\\Chrome\\Application\\chrome.exe`,
  ),
]

/** @param {NodeJS.ProcessEnv} env @returns {string | undefined} */
export function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) {
    if (existsSync(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH
    throw new Stop(`CHROMIUM_PATH names ${env.CHROMIUM_PATH}, which does not exist.`)
  }
  return findProgram(names) ?? usualPlaces.find((place) => existsSync(place))
}

/** The browser for the journeys: one that is here, else the one of Debian. */
export async function requireChromium() {
  const found = findChromium()
  if (found) return found
  if (canInstallDebianPackages()) {
    await installDebianPackages(['chromium', 'fonts-noto-core'], 'The browser journeys need Chromium')
    const installed = findChromium()
    if (installed) return installed
  }
  throw new Stop(
    'No Chromium or Chrome was found for the browser journeys: install one (on Debian: sudo apt-get install chromium fonts-noto-core), or set CHROMIUM_PATH.',
  )
}
