import { expect } from '@playwright/test'
import { callAction, outcomeOf } from '../fixtures/call-action'
import { expectNoRowNumber, expectSameAnswer } from './compare'
import { type ActionDoor, actions } from './doors'
import { makeScene, type Scene } from './scene'
import { test } from './test'
import { castOf, fillPath, settledSnapshot, snapshot, unknownRecords, type World } from './world'

const added = { clinicId: '1', role: 'owner', status: 'sent', patientIds: '1' }
/** What somebody without a sign-in would most like to add; few, because these doors count how often they are tried. */
const addedByAnyone = { role: 'owner', status: 'active' }

async function call(name: string, door: ActionDoor, scene: Scene, change: Partial<Scene> = {}, extra = {}) {
  const { values, signIn } = { ...scene, ...change }
  const fill = (text: string) => text.replace(/\{([\w ]+)\}/g, (place, key: string) => values[key] ?? place)
  const fields = Object.entries(door.fields).map(([field, value]) => [
    field,
    Array.isArray(value) ? value.map(fill) : fill(value),
  ])
  const page = fillPath(door.page, unknownRecords())
  return callAction(name, { page, who: await signIn(), fields: { ...Object.fromEntries(fields), ...extra } })
}

/** Those who may not are told so, and nothing happens. */
async function expectClosed(world: World, name: string, door: ActionDoor, scene: Scene) {
  const { wrongRole, strangers } = castOf(world, door.may)
  for (const { name: caller, signIn } of strangers) {
    const outcome = outcomeOf(await call(name, door, scene, { signIn }))
    expect(outcome, caller).toEqual({ status: 'refused', message: expect.stringContaining('You are not signed in') })
  }
  for (const { name: caller, signIn } of wrongRole) {
    const outcome = outcomeOf(await call(name, door, scene, { signIn }))
    expect(outcome, caller).toEqual({ status: 'refused', message: expect.stringContaining('does not allow this') })
  }
}

/** Each id of the form in turn is somebody else's: the same words as for one that nobody has. */
async function expectForeignRefused(name: string, door: ActionDoor, scene: Scene) {
  const unknown = unknownRecords()
  for (const [kind, foreign] of Object.entries(scene.foreign)) {
    if (!JSON.stringify(door.fields).includes(`{${kind}}`)) continue
    const fresh = unknown[kind as keyof typeof unknown]
    const expected = await call(name, door, scene, { values: { ...scene.values, [kind]: fresh } })
    expect(outcomeOf(expected), `an unknown ${kind}`).toMatchObject({ status: 'refused' })
    const answer = await call(name, door, scene, { values: { ...scene.values, [kind]: foreign } })
    expectSameAnswer(
      { answer, ids: { [kind]: foreign } },
      { answer: expected, ids: { [kind]: fresh } },
      `a foreign ${kind}`,
    )
    expectNoRowNumber(answer, name)
  }
}

for (const [name, door] of Object.entries(actions))
  test(`${name} does its work for those who may and for no one else`, async ({ world }) => {
    const scene = await makeScene(world, door)
    const before = await settledSnapshot(world.ours, world.neighbour, world.theirs)
    await expectClosed(world, name, door, scene)
    await expectForeignRefused(name, door, scene)
    for (const [field, value] of Object.entries(door.may.who === 'anyone' ? addedByAnyone : added)) {
      if (field in door.fields) continue
      const outcome = outcomeOf(await call(name, door, scene, {}, { [field]: value }))
      expect(outcome, `with ${field} added`).toMatchObject({ status: 'refused' })
    }
    expect(await snapshot(world.ours, world.neighbour, world.theirs)).toBe(before)
    // Only now is it known that the refusals above were for their reasons, and not for a form that is wrong.
    const answer = await call(name, door, scene)
    expect(outcomeOf(answer).status, outcomeOf(answer).message).toMatch(/^(done|redirected)$/)
    expectNoRowNumber(answer, name)
  })

test('an action called from another site’s page does nothing', async ({ world }) => {
  const door = actions['patient/actions.ts signOutAction']
  if (!door) throw new Error('The door has gone.')
  const scene = await makeScene(world, door)
  const who = await scene.signIn()
  const answer = await callAction('patient/actions.ts signOutAction', {
    page: door.page,
    who,
    fields: {},
    origin: 'https://elsewhere.example',
  })
  expect(answer.status).toBeGreaterThanOrEqual(400)
  const still = await callAction('patient/actions.ts signOutAction', { page: door.page, who, fields: {} })
  expect(outcomeOf(still).status).toBe('redirected')
})
