import { expect } from '@playwright/test'
import { portals } from '@/lib/auth/portals'
import { listLocalMail } from '@/lib/mail/local-mailbox'
import { type Answer, askDocument, askPayload } from '../fixtures/ask'
import { expectNoRowNumber, expectNothingOf, expectSameAnswer } from './compare'
import { type PageDoor, pages } from './doors'
import { expectKeptPrivate } from './expect-kept-private'
import { test } from './test'
import { castOf, fillPath, foreignSides, type Records, unknownRecords, type World } from './world'

const ways = [
  ['page', askDocument],
  ['payload', askPayload],
] as const

/** What an answer says; a payload is always a 200, and what it says stands in it. */
function verdictOf({ status, headers, text }: Answer): string {
  const redirect = headers.location ?? /NEXT_REDIRECT;\w+;([^;]+);/.exec(text)?.[1]
  if (redirect) return `to ${redirect}`
  return /NEXT_HTTP_ERROR_FALLBACK;(\d+)/.exec(text)?.[1] ?? String(status)
}

async function pathOf({ path }: PageDoor, records: Records) {
  const [mail] = await listLocalMail(1)
  return fillPath(path, records).replace('{message}', mail?.id ?? '')
}

async function expectOpenTo(world: World, door: PageDoor) {
  for (const caller of castOf(world, door.may).allowed) {
    const path = await pathOf(door, { ...world.ours.records, ...caller.own })
    for (const [way, askFor] of ways) {
      const answer = await askFor(path, await caller.signIn())
      expect(verdictOf(answer), `the ${way} of ${path} for ${caller.name}`).toBe('200')
      expectNoRowNumber(answer, `the ${way} of ${path} for ${caller.name}`)
      expectKeptPrivate(answer, door, way)
    }
  }
}

async function expectClosedTo(world: World, { may, ...door }: PageDoor) {
  if (may.who === 'anyone') return
  const path = await pathOf({ may, ...door }, world.ours.records)
  const { wrongRole, strangers } = castOf(world, may)
  for (const [way, askFor] of ways) {
    for (const caller of strangers) {
      const answer = await askFor(path, await caller.signIn())
      const what = `the ${way} of ${path} for ${caller.name}`
      expect(verdictOf(answer), what).toMatch(new RegExp(`^to ${portals[may.who].signInPath}(\\?next=|$)`))
      expectNothingOf(world.ours.secrets, answer, what)
    }
    for (const caller of wrongRole) {
      const answer = await askFor(path, await caller.signIn())
      const what = `the ${way} of ${path} for ${caller.name}`
      expect(verdictOf(answer), what).toBe('403')
      expectNothingOf(
        world.ours.secrets.filter((secret) => !secret.startsWith('Clinic ')),
        answer,
        what,
      )
    }
  }
}

/** Somebody else's id and one that nobody has: the same answer to the byte. */
async function expectNotToTell(world: World, { may }: PageDoor, pattern: string, status: '200' | '404') {
  const [reader] = castOf(world, may).allowed
  if (!reader) throw new Error(`Nobody may open ${pattern}.`)
  const who = await reader.signIn()
  for (const [way, askFor] of ways) {
    const unknown = unknownRecords()
    const expected = await askFor(fillPath(pattern, unknown), who)
    expect(verdictOf(expected), `the ${way} of ${pattern} with an unknown id`).toBe(status)
    for (const [whose, side] of foreignSides(world, may)) {
      const what = `the ${way} of ${pattern} with ${whose} id`
      const answer = await askFor(fillPath(pattern, side.records), who)
      expectSameAnswer({ answer, ids: side.records }, { answer: expected, ids: unknown }, what)
      const own = new Set(world.ours.secrets)
      expectNothingOf(
        side.secrets.filter((secret) => !own.has(secret)),
        answer,
        what,
      )
      expectNoRowNumber(answer, what)
    }
  }
}

const namesARecord = (path: string) =>
  /\{(result|patient|file|clinic|session|member|doctor|consulted|note|branch|invitation|import|twin|profile|record|takeaway|export|entry|admin|account|delivery|job|cursor of \w+)\}/.test(
    path,
  )

for (const [file, door] of Object.entries(pages))
  test(`${door.path} opens to those who may and to no one else (${file})`, async ({ world }) => {
    await expectOpenTo(world, door)
    await expectClosedTo(world, door)
    if (door.may.who === 'anyone') return
    if (namesARecord(door.path)) await expectNotToTell(world, door, door.path, '404')
    for (const query of door.queries ?? []) {
      const path = `${fillPath(door.path, world.ours.records)}?${query}`
      // A filter that names nothing of one's own finds nothing; a page about it is not there.
      const status = query === 'patient={patient}' && path.startsWith('/clinic/results/new') ? '404' : '200'
      await expectNotToTell(world, door, path, status)
    }
  })
