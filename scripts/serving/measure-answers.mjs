import { readFileSync } from 'node:fs'
import { inRoot } from '../support/paths.mjs'

// Found by its name from lib/metrics/counters.ts, which is bundled and so cannot share a module with this file.
const counters = (globalThis[Symbol.for('oodomedlink.counters')] ??= new Map())

const name = 'oodomedlink_http_request_seconds'
const bucketSeconds = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

const add = (series, by = 1) => counters.set(series, (counters.get(series) ?? 0) + by)

/**
 * Reads which routes the build has. @returns the pattern of a path, never the path itself: that may hold an id or a token
 * @param {{ staticRoutes: { page: string, regex: string }[], dynamicRoutes: { page: string, regex: string }[] }} manifest
 */
export function patternsOf({ staticRoutes, dynamicRoutes }) {
  const fixed = new Set(staticRoutes.map(({ page }) => page))
  const others = dynamicRoutes.map(({ page, regex }) => ({ page, regex: new RegExp(regex) }))
  return (path) => {
    if (path.startsWith('/_next/')) return '/_next'
    if (fixed.has(path)) return path
    return others.find(({ regex }) => regex.test(path))?.page ?? 'other'
  }
}

/** The patterns of the build that is served; a development server has none yet. */
export function readPatterns(file = inRoot('.next', 'routes-manifest.json')) {
  try {
    return patternsOf(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    if (cause.code === 'ENOENT') return () => 'other'
    throw cause
  }
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/**
 * Counts one answer when it is over: how long it took, by route, method and class of status.
 * @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response
 * @param {(path: string) => string} patternOf
 */
export function measureAnswer(request, response, patternOf) {
  const begun = performance.now()
  response.once('close', () => {
    const seconds = (performance.now() - begun) / 1000
    const route = patternOf((request.url ?? '/').split(/[?#]/)[0])
    const method = methods.has(request.method ?? '') ? request.method : 'other'
    const status = response.writableFinished ? `${Math.floor(response.statusCode / 100)}xx` : 'broken off'
    const labels = `method="${method}",route="${route}",status="${status}"`
    for (const most of bucketSeconds) if (seconds <= most) add(`${name}_bucket{${labels},le="${most}"}`)
    add(`${name}_bucket{${labels},le="+Inf"}`)
    add(`${name}_sum{${labels}}`, seconds)
    add(`${name}_count{${labels}}`)
  })
}
