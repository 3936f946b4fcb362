import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importsOf, rulesBrokenBy, type SourceFile } from '@/lib/architecture'

const roots = ['app', 'components', 'lib', 'emails', 'prisma/factories', 'scripts', 'bench', 'e2e']

function* filesUnder(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* filesUnder(path)
    else if (/\.(ts|tsx|mjs)$/.test(name)) yield path
  }
}

const exists = (folder: string) => statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false
const sources: SourceFile[] = roots
  .filter(exists)
  .flatMap((root) => [...filesUnder(root)])
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

test('the house keeps its own rules: who imports whom, who reads what, what a door exports', () => {
  expect(sources.length).toBeGreaterThan(200)
  expect(sources.flatMap(rulesBrokenBy)).toEqual([])
})

test('no file of lib imports itself in a circle', () => {
  const known = new Set(sources.map((source) => source.path))
  const resolve = (name: string) => [`${name}.ts`, `${name}.tsx`, name].find((path) => known.has(path))
  const edges = new Map(
    sources
      .filter(({ path }) => path.startsWith('lib/') && !path.includes('.test.'))
      .map((source) => [
        source.path,
        importsOf(source)
          .filter((entry) => !entry.typeOnly)
          .flatMap((entry) => resolve(entry.name) ?? []),
      ]),
  )
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (path: string, way: string[]) => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '))
    if (done.has(path) || way.includes(path)) return
    for (const next of edges.get(path) ?? []) visit(next, [...way, path])
    done.add(path)
  }
  for (const path of edges.keys()) visit(path, [])
  expect(circles).toEqual([])
})

describe('the check itself finds', () => {
  const bad: [string, SourceFile][] = [
    ['Prisma in a page', { path: 'app/clinic/page.tsx', text: "import { db } from '@/lib/db'" }],
    ['the environment read outside env.ts', { path: 'lib/results/x.ts', text: 'const url = process.env.DATABASE_URL' }],
    [
      'a component that reaches into lib',
      { path: 'components/results/x.tsx', text: "import { getResult } from '@/lib/results/get-result'" },
    ],
    [
      'a component that only borrows a type from lib',
      { path: 'components/results/x.tsx', text: "import type { R } from '@/lib/results/get-result'" },
    ],
    ['a message template that reads the product', { path: 'emails/x.tsx', text: "import { env } from '@/lib/env'" }],
    [
      'a second database client',
      {
        path: 'lib/results/x.ts',
        text: "import { PrismaClient } from '@/prisma/generated/client'\nnew PrismaClient()",
      },
    ],
    [
      'a noun that is not on the list asking across clinics',
      { path: 'lib/results/x.ts', text: "import { dbAcrossClinics } from '@/lib/db'" },
    ],
    [
      'an actor made outside lib/auth',
      { path: 'lib/results/x.ts', text: "import { makeClinicActor } from '@/lib/auth/actors'" },
    ],
    ['raw SQL in an ordinary file', { path: 'lib/results/x.ts', text: 'await db.$queryRaw`SELECT 1`' }],
    ['unsafe raw SQL anywhere', { path: 'lib/results/x.sql.ts', text: "await db.$queryRawUnsafe('SELECT 1')" }],
    ['a barrel', { path: 'lib/results/index.ts', text: "export * from './x'" }],
    ['a drawer of everything', { path: 'lib/utils.ts', text: 'export const x = 1' }],
    [
      'an action that is not wrapped',
      { path: 'app/clinic/actions.ts', text: "'use server'\nexport async function deleteAll() {}" },
    ],
    [
      'a helper exported from a file of actions',
      { path: 'app/clinic/actions.ts', text: "'use server'\nexport const helper = () => 1" },
    ],
    [
      'an action whose name does not say so',
      { path: 'app/clinic/actions.ts', text: "'use server'\nexport const send = clinicAction({ can: 'x' }, y)" },
    ],
    [
      'a clinic page that guards with nothing',
      { path: 'app/clinic/x/page.tsx', text: 'export default function Page() { return null }' },
    ],
    [
      'a clinic page wrapped for patients',
      { path: 'app/clinic/x/page.tsx', text: "export default patientPage({ can: 'own' }, () => null)" },
    ],
    ['a route handler that is not wrapped', { path: 'app/api/x/route.ts', text: 'export async function GET() {}' }],
    [
      'an action bound in a client component',
      { path: 'components/x/y.tsx', text: "'use client'\nuseActionState(action.bind(null, id))" },
    ],
    ['chance that guards something', { path: 'lib/auth/x.ts', text: 'const token = Math.random()' }],
    [
      'a count that reads everybody’s rows',
      { path: 'lib/x/y.ts', text: 'db.batch.findMany({ include: { _count: { select: { documents: true } } } })' },
    ],
    ['a noun that reads another noun’s tables', { path: 'lib/patients/x.ts', text: 'await db.result.findMany({})' }],
  ]
  test.each(bad)('%s', (_, source) => {
    expect(rulesBrokenBy(source)).not.toEqual([])
  })
})
