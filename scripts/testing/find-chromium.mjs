import { existsSync } from 'node:fs'
import { findProgram } from '../database/find-binaries.mjs'
import { canInstallDebianPackages, installDebianPackages } from '../support/debian.mjs'
import { say } from '../support/say.mjs'
import { Stop } from '../support/stop.mjs'

// The shell has the same engine without the frame around it, and needs half the processor for a page.
const shell = 'chromium-headless-shell'
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
  return findProgram([shell, ...names]) ?? usualPlaces.find((place) => existsSync(place))
}

/** The browser for the journeys: the one that is named, else Debian's shell, else any that is here. */
export async function requireChromium() {
  const found = findChromium()
  if (process.env.CHROMIUM_PATH && found) return found
  if (findProgram([shell]) || !canInstallDebianPackages()) return found ?? giveUp()
  try {
    await installDebianPackages([shell, 'fonts-noto-core'], 'The browser journeys are quicker in Chromium’s shell')
  } catch (cause) {
    if (!found || !(cause instanceof Stop)) throw cause
    say(`${cause.message}\nThe journeys go on in ${found}.`)
  }
  return findChromium() ?? giveUp()
}

function giveUp() {
  throw new Stop(
    'No Chromium or Chrome was found for the browser journeys: install one (on Debian: sudo apt-get install chromium-headless-shell fonts-noto-core), or set CHROMIUM_PATH.',
  )
}
