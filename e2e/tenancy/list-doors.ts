import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every door as it lies on disk: pages, methods of routes, and exports of "use server" files. */

const methods = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS'

function filesOf(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(folder, path), 'utf8') }))
}

function exportsOf(text: string, names: string): string[] {
  const pattern = new RegExp(`^export (?:const|let|var|async function|function) (${names})\\b`, 'gm')
  return [...text.matchAll(pattern)].map(([, name]) => name ?? '')
}

export function pagesOnDisk(): string[] {
  return filesOf('app').flatMap(({ path }) => (/(^|\/)page\.tsx$/.test(path) ? [path] : []))
}

export function routesOnDisk(): string[] {
  return filesOf('app').flatMap(({ path, text }) =>
    /(^|\/)route\.tsx?$/.test(path) ? exportsOf(text, methods).map((method) => `${path} ${method}`) : [],
  )
}

export function actionsOnDisk(): string[] {
  return filesOf('app').flatMap(({ path, text }) =>
    /^['"]use server['"]/m.test(text) ? exportsOf(text, '\\w+').map((name) => `${path} ${name}`) : [],
  )
}
