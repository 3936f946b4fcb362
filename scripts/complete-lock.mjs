import { readFileSync, writeFileSync } from 'node:fs'
import { inRoot } from './support/paths.mjs'

/**
 * Adds to package-lock.json the packages for other systems that npm left out because the registry it was made against did
 * not have them. Without them `npm ci` refuses the lock file on every machine. Run after a change of dependencies.
 */
const file = inRoot('package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))

const systems = ['darwin', 'win32', 'linux', 'android', 'freebsd', 'openharmony']
const processors = ['arm64', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'wasm32', 'arm']

/** For which machine a package is, as its name says; npm skips it on every other. */
function machineOf(name) {
  const words = (name.split('/').at(-1) ?? '').split('-')
  const os = systems.find((system) => words.includes(system))
  const cpu = processors.find((processor) => words.includes(processor))
  return {
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(words.some((word) => word.startsWith('musl')) ? { libc: ['musl'] } : {}),
    ...(os ? { os: [os] } : {}),
  }
}

/** The folders in which a package at this path looks for another, the nearest first. */
function foldersFrom(path) {
  const parts = path.split('/node_modules/')
  const outer = parts.slice(1).map((_, index) => `${parts.slice(0, parts.length - 1 - index).join('/node_modules/')}/`)
  return [`${path}/`, ...outer, '']
}

/** Where what is missing belongs: beside the package that asks, if further out another version stands in its place. */
function placeFor(path, name, version, isExact) {
  const found = foldersFrom(path).find((folder) => lock.packages[`${folder}node_modules/${name}`])
  if (found === undefined) return `node_modules/${name}`
  const fits = !isExact || lock.packages[`${found}node_modules/${name}`].version === version
  return fits ? undefined : `${path.slice(0, path.lastIndexOf('node_modules/'))}node_modules/${name}`
}

const added = []
for (const [path, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const version = range.replace(/^[\^~]/, '')
    const place = placeFor(path, name, version, range === version)
    if (place === undefined) continue
    lock.packages[place] = { version, ...(entry.dev ? { dev: true } : {}), optional: true, ...machineOf(name) }
    added.push(name)
  }
}
const places = Object.keys(lock.packages).toSorted((left, right) => left.localeCompare(right, 'en'))
lock.packages = Object.fromEntries(places.map((place) => [place, lock.packages[place]]))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(added.length === 0 ? 'The lock file is complete.' : `Added ${added.length} packages for other systems.`)
