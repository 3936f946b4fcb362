import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { parseMasterKeys } from './key-ring'
import { masterKeyIdOf, openSmall, sealSmall, unwrapFileKey, wrapFileKey } from './master-keys'

const pair = (id: string) => `${id}:${randomBytes(32).toString('base64url')}`
const [oldPair, newPair] = [pair('k1'), pair('k2')]
const onlyOld = parseMasterKeys(oldPair)
const rotated = parseMasterKeys(`${newPair},${oldPair}`)
const fileKey = randomBytes(32)
const storageKey = 'c'.repeat(40)

describe('master keys', () => {
  it('wrap new keys with the first, and still open what an older one has wrapped', () => {
    const wrapped = wrapFileKey(fileKey, storageKey, onlyOld)
    expect(wrapped.masterKeyId).toBe('k1')
    expect(unwrapFileKey({ ...wrapped, storageKey }, rotated).equals(fileKey)).toBe(true)
    expect(wrapFileKey(fileKey, storageKey, rotated).masterKeyId).toBe('k2')
  })

  it('name the one that is missing', () => {
    const wrapped = wrapFileKey(fileKey, storageKey, rotated)
    expect(() => unwrapFileKey({ ...wrapped, storageKey }, onlyOld)).toThrow('FILE_KEYS holds no key "k2"')
  })

  it('refuse a wrapped key that was changed or moved to another file', () => {
    const wrapped = wrapFileKey(fileKey, storageKey, onlyOld)
    expect(() => unwrapFileKey({ ...wrapped, storageKey: 'd'.repeat(40) }, onlyOld)).toThrow()
    for (let at = 0; at < wrapped.wrappedKey.length; at += 1) {
      const changed = Uint8Array.from(wrapped.wrappedKey)
      changed[at] = (changed[at] ?? 0) ^ 0x80
      expect(() => unwrapFileKey({ masterKeyId: 'k1', wrappedKey: changed, storageKey }, onlyOld)).toThrow()
    }
  })

  it('refuse a key of another length and an id that comes twice, without showing a key', () => {
    const short = randomBytes(31).toString('base64url')
    expect(() => parseMasterKeys(`k1:${short}`)).toThrow('the key "k1" must be exactly 32 bytes')
    expect(() => parseMasterKeys(`${oldPair},${pair('k1')}`)).toThrow('the id "k1" stands there twice')
  })
})

describe('a small sealed secret', () => {
  const secret = randomBytes(20)

  it('opens for its purpose only', () => {
    const sealed = sealSmall(secret, 'totp', onlyOld)
    expect(sealed.length).toBeLessThanOrEqual(255)
    expect(masterKeyIdOf(sealed)).toBe('k1')
    expect(openSmall(sealed, 'totp', rotated).equals(secret)).toBe(true)
    expect(() => openSmall(sealed, 'passkey', rotated)).toThrow()
  })

  it('does not open with a bit flipped', () => {
    const sealed = sealSmall(secret, 'totp', onlyOld)
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Uint8Array.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => openSmall(changed, 'totp', onlyOld)).toThrow()
    }
  })
})
