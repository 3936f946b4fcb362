import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { actions, adminRoles, type May, pages, routes } from '@/e2e/tenancy/doors'
import { type AdminPermission, adminMay, adminPermissions } from '@/lib/auth/permissions'

/**
 * The table of the admins' permissions against the doors that need them. The access matrix tries every door as every role, so
 * that together with these two every cell of the table is tried.
 */

type Door = { door: string; can: string }

/** Every door of the admins' portal on disk, with the permission that it names. */
function doorsOnDisk(): Door[] {
  const paths = readdirSync('app/admin', { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  )
  return paths
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => doorsOf(`admin/${path}`, readFileSync(join('app/admin', path), 'utf8')))
}

function doorsOf(path: string, text: string): Door[] {
  const found = [
    ...text.matchAll(/(?:export const (\w+) = |export default )admin(?:Action|Page|Route)\(\s*\{\s*can: '([\w.]+)'/g),
  ]
  return found.map(([, name, can = '']) => ({ door: name ? `${path} ${name}` : path, can }))
}

const rowOf = (door: string): May | undefined => (pages[door] ?? actions[door] ?? routes[door])?.may

test('every permission of an admin opens at least one door', () => {
  const used = new Set(doorsOnDisk().map(({ can }) => can))
  const unused = Object.keys(adminPermissions).filter((permission) => !used.has(permission))
  expect(unused).toEqual([])
})

test('the roles of every cell are those that the access matrix tries at each door of that permission', () => {
  const doors = doorsOnDisk()
  expect(doors.length).toBeGreaterThan(30)
  for (const { door, can } of doors) {
    const may = rowOf(door)
    const roles = may?.who === 'admin' ? may.roles : []
    const table = adminRoles.filter((role) => adminMay(role, can as AdminPermission))
    expect([...roles].toSorted(), `${door} needs ${can}`).toEqual([...table].toSorted())
  }
})
