import { createECDH, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { openUpdate, sealUpdate, updateScalarOf } from '@/lib/shlinks/update-key'

async function makePair() {
  const key = randomBytes(32).toString('base64url')
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(await updateScalarOf(key))
  return { key, point: new Uint8Array(pair.getPublicKey()) }
}

test('what is sealed for a link’s public half opens with the link’s key, and with no other', async () => {
  const [ours, other] = [await makePair(), await makePair()]
  const jwe = await sealUpdate(new TextEncoder().encode('{"v":2}'), ours.point)
  expect(new TextDecoder().decode(await openUpdate(jwe, ours))).toBe('{"v":2}')
  await expect(openUpdate(jwe, other)).rejects.toThrow()
})

test('the same key always gives the same private half', async () => {
  const { key } = await makePair()
  expect(await updateScalarOf(key)).toEqual(await updateScalarOf(key))
})
