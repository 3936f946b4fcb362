import { expect } from '@playwright/test'
import { makeDocument } from '@/prisma/factories/make-result'
import { type Answer, ask, baseUrl } from '../fixtures/ask'
import { newVoice } from '@/prisma/factories/make-note'
import { newWord } from '../fixtures/clinic'
import { listOfOne } from '../fixtures/patients'
import { newLogo } from '../fixtures/people'
import type { SignedIn } from '../fixtures/sign-in'
import { expectNoRowNumber, expectNothingOf, expectSameAnswer } from './compare'
import { type RouteDoor, routes } from './doors'
import { test } from './test'
import {
  castOf,
  fillPath,
  foreignSides,
  type Records,
  settledSnapshot,
  snapshot,
  unknownRecords,
  type World,
} from './world'

const ownPage = { 'sec-fetch-site': 'same-origin' }

async function askRoute(world: World, name: string, door: RouteDoor, records: Records, who: SignedIn | null) {
  const method = name.slice(name.lastIndexOf(' ') + 1)
  const path = fillPath(door.path, records).replace('{word}', world.theirs.patient.patientNumber)
  if (door.body === 'a message') {
    const mail = { from: 'a@test.example', to: `${newWord()}@test.example`, subject: 'x', html: 'x', text: 'x' }
    return ask(path, { method, who, headers: ownPage, body: JSON.stringify(mail) })
  }
  if (door.body === 'a list') {
    const body = new FormData()
    body.append('file', new File([listOfOne()], 'patients.csv', { type: 'text/csv' }))
    return ask(path, { method, who, headers: ownPage, body })
  }
  if (door.body === 'hashes') {
    const body = JSON.stringify({ batchId: records.batch, hashes: ['0'.repeat(64)] })
    return ask(path, { method, who, headers: ownPage, body })
  }
  if (door.body === 'an upload') {
    const metadata = `batchId ${btoa(records.batch)},filename ${btoa('a.pdf')}`
    const headers = { ...ownPage, 'tus-resumable': '1.0.0', 'upload-length': '4', 'upload-metadata': metadata }
    return ask(path, { method, who, headers })
  }
  if (door.body === 'a text')
    return ask(path, { method, who, headers: ownPage, body: 'To=%2B2348031112223&From=%2B15005550006&Body=x' })
  if (door.body === 'a voice')
    return ask(path, { method, who, headers: { ...ownPage, 'x-file-name': 'a.wav' }, body: new Blob([newVoice()]) })
  if (door.body === 'a document') {
    const bytes = await makeDocument(world.ours.clinic.owner, { patient: world.ours.patient }, 'csv')
    return ask(path, {
      method,
      who,
      headers: { ...ownPage, 'x-file-name': 'report.csv' },
      body: new Blob([new Uint8Array(bytes)]),
    })
  }
  return ask(path, { method, who, headers: ownPage })
}

const codeOf = ({ text }: Answer) => /"code":"(\w+)"/.exec(text)?.[1]

for (const [name, door] of Object.entries(routes))
  test(`${door.path} answers those who may and no one else (${name})`, async ({ world }) => {
    const { allowed, wrongRole, strangers } = castOf(world, door.may)
    // Whoever took the logo away before, there is one now.
    const own = door.path.includes('{logo}')
      ? { ...world.ours.records, logo: await newLogo(world.ours.clinic.owner) }
      : world.ours.records
    const before = await settledSnapshot(world.ours, world.neighbour, world.theirs)
    for (const caller of strangers) {
      const answer = await askRoute(world, name, door, own, await caller.signIn())
      expect([answer.status, codeOf(answer)], caller.name).toEqual([
        401,
        name.endsWith(' HEAD') ? undefined : 'unauthenticated',
      ])
      expectNothingOf(world.ours.secrets, answer, `${door.path} for ${caller.name}`)
    }
    for (const caller of wrongRole) {
      const answer = await askRoute(world, name, door, own, await caller.signIn())
      expect([answer.status, codeOf(answer)], caller.name).toEqual([
        403,
        name.endsWith(' HEAD') ? undefined : 'forbidden',
      ])
    }
    expect(await snapshot(world.ours, world.neighbour, world.theirs)).toBe(before)
    for (const caller of allowed) {
      const answer = await askRoute(world, name, door, { ...own, ...caller.own }, await caller.signIn())
      expect(answer.status, `${caller.name}: ${answer.text.slice(0, 200)}`).toBe(door.answers)
      expectNoRowNumber(answer, `${door.path} for ${caller.name}`)
      // A search for another clinic's patient, by the patient's own number, finds nobody.
      if (door.path.includes('{word}')) expect(answer.text).toBe('{"patients":[]}')
    }
    const [reader] = allowed
    const who = (await reader?.signIn()) ?? null
    for (const [whose, side] of foreignSides(world, door.may))
      for (const path of [door.path, ...(door.queries ?? []).map((query) => `${door.path}?${query}`)]) {
        if (
          !/\{(file|paper|dictation|shown|patient|batch|document|import|takeaway|export|cursor of result)\}/.test(
            path,
          ) &&
          !door.body?.match(/hashes|upload/)
        )
          continue
        const ids = unknownRecords()
        const unknown = await askRoute(world, name, { ...door, path }, ids, who)
        expect(unknown.status, path).toBe(door.path.includes('{') || door.body ? 404 : door.answers)
        const answer = await askRoute(world, name, { ...door, path }, side.records, who)
        expectSameAnswer({ answer, ids: side.records }, { answer: unknown, ids }, `${path} with ${whose} id`)
        const own = new Set(world.ours.secrets)
        expectNothingOf(
          side.secrets.filter((secret) => !own.has(secret)),
          answer,
          `${path} with ${whose} id`,
        )
      }
    if (!door.path.includes('{file}')) return
    const [unknown, malformed] = [unknownRecords(), { ...unknownRecords(), file: '1' }]
    expectSameAnswer(
      { answer: await askRoute(world, name, door, malformed, who), ids: {} },
      { answer: await askRoute(world, name, door, unknown, who), ids: unknown },
      `${door.path} with a number for an id`,
    )
  })

test('a route that changes something refuses a request that another site’s page has sent', async ({ world }) => {
  for (const [name, door] of Object.entries(routes)) {
    if (!name.endsWith(' POST') || door.may.who === 'anyone') continue
    const [caller] = castOf(world, door.may).allowed
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://elsewhere.example' }, {}]) {
      const who = (await caller?.signIn()) ?? null
      const answer = await ask(door.path, { method: 'POST', who, headers, body: 'x' })
      expect([answer.status, codeOf(answer)], `${name} ${JSON.stringify(headers)}`).toEqual([403, 'forbidden'])
    }
  }
})

test('a sealed cookie of one portal opens no other portal', async ({ world }) => {
  const { signIn } = castOf(world, { who: 'patient' }).allowed[0] ?? { signIn: () => Promise.resolve(null) }
  const patient = await signIn()
  if (!patient) throw new Error('The patient could not sign in.')
  for (const portal of ['clinic', 'doctor', 'admin'] as const) {
    const answer = await ask(`/${portal}`, { who: { ...patient, portal } })
    expect(answer.status).toBe(307)
    expect(new URL(String(answer.headers.location), baseUrl()).pathname).toBe(`/${portal}/sign-in`)
  }
})
