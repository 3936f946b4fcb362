import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The top folder of the project, wherever the command was typed. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** What the scripts make for this machine only: database, secrets, logs. Never committed, safe to delete when stopped. */
export const stateDirectory = join(root, '.local')

/** @param {...string} parts */
export const inRoot = (...parts) => join(root, ...parts)

/** @param {...string} parts */
export const inState = (...parts) => join(stateDirectory, ...parts)
