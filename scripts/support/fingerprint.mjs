import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './paths.mjs'

function* filesOf(path) {
  if (!existsSync(path)) return
  if (statSync(path).isDirectory()) for (const name of readdirSync(path).toSorted()) yield* filesOf(join(path, name))
  else yield path
}

/**
 * One hash over the names and contents of files and folders of the project, to know whether work must be done again.
 * @param {string[]} paths relative to the project; missing ones count as empty
 * @param {string} [salt] anything else that the work depends on
 */
export function fingerprint(paths, salt = '') {
  const hash = createHash('sha256').update(salt)
  for (const path of paths) {
    for (const file of filesOf(join(root, path))) {
      hash.update(`\0${relative(root, file)}\0`).update(createHash('sha256').update(readFileSync(file)).digest())
    }
  }
  return hash.digest('hex')
}

/** @param {string} file */
export function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
}
