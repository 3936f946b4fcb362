import { createHash, randomBytes } from 'node:crypto'
import { base64url, CompactEncrypt } from 'jose'
import { expect, test } from 'vitest'
import { looksLikeJwe, openFile, sealFile } from '@/lib/shlinks/jwe'
import { buildShlink, parseShlink } from '@/lib/shlinks/shlink'
import vectors from '@/lib/shlinks/testing/vectors.json'

const encoder = new TextEncoder()
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

test('the standard’s example link is rebuilt byte for byte, and read back', () => {
  expect(buildShlink(vectors.spec_payload)).toBe(vectors.spec_shlink)
  expect(parseShlink(`https://viewer.example/s#${vectors.spec_shlink}`)).toMatchObject({
    url: vectors.spec_payload.url,
    key: vectors.spec_payload.key,
    label: vectors.spec_payload.label,
    longTerm: true,
    passcode: true,
    direct: false,
  })
})

test('the standard’s encrypted example opens to the bytes that it was made of', async () => {
  const { plain } = await openFile(vectors.spec_jwe, { key: vectors.spec_key })
  expect(plain.byteLength).toBe(vectors.spec_plaintext_len)
  expect(createHash('sha256').update(plain).digest('hex')).toBe(vectors.spec_plaintext_sha256)
})

test('files sealed elsewhere open, compressed or not', async () => {
  for (const { key, jwe, plaintext } of vectors.own)
    expect(textOf((await openFile(jwe, { key })).plain)).toBe(plaintext)
})

test('what is sealed here is byte for byte what another implementation seals, and is never compressed', async () => {
  const [plain] = vectors.own.filter(({ zip }) => !zip)
  if (!plain) throw new Error('The vectors hold a file without compression')
  const iv = new Uint8Array(Buffer.from(plain.iv_hex, 'hex'))
  expect(await sealFile(encoder.encode(plain.plaintext), { key: plain.key, iv })).toBe(plain.jwe)
})

test('a wrong key or a changed bit opens nothing', async () => {
  const key = randomBytes(32).toString('base64url')
  const jwe = await sealFile(encoder.encode('{}'), { key })
  await expect(openFile(jwe, { key: randomBytes(32).toString('base64url') })).rejects.toThrow()
  await expect(openFile(`${jwe.slice(0, -6)}AAAAAA`, { key })).rejects.toThrow()
})

test('a small file that would inflate without end is refused at the limit', async () => {
  const key = randomBytes(32).toString('base64url')
  const bomb = await new CompactEncrypt(new Uint8Array(40_000_000))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', zip: 'DEF' })
    .encrypt(base64url.decode(key))
  expect(bomb.length).toBeLessThan(100_000)
  await expect(openFile(bomb, { key })).rejects.toThrow(/limit/)
})

const linkOf = (payload: unknown) => `shlink:/${base64url.encode(JSON.stringify(payload))}`
const minimal = { url: 'https://ehr.example.org/a', key: vectors.spec_key }

test('an expiry is taken in seconds, in milliseconds and as text', () => {
  for (const exp of [1_767_225_600, 1_767_225_600_000, '1767225600000', '1767225600'])
    expect(parseShlink(linkOf({ ...minimal, exp }))?.exp).toBe(1_767_225_600)
  expect(parseShlink(linkOf({ ...minimal, exp: 'soon' }))?.exp).toBeUndefined()
})

test('unknown properties and flags are ignored; what no link can be is refused', () => {
  expect(parseShlink(linkOf({ ...minimal, flag: 'LZ', _x: 1, extension: {} }))).toMatchObject({ longTerm: true })
  const not = [
    'https://example.org',
    'shlink:/',
    'shlink:/%%%',
    'xshlink:/e30',
    linkOf([]),
    linkOf({ ...minimal, key: 'short' }),
    linkOf({ ...minimal, url: 'javascript:alert(1)' }),
    linkOf({ ...minimal, url: 'file:///etc/passwd' }),
    linkOf({ ...minimal, flag: 'PU' }),
    linkOf({ ...minimal, v: 2 }),
  ]
  for (const text of not) expect(parseShlink(text), text).toBeNull()
})

test('a link that the standard forbids is never built', () => {
  const bad = [
    { ...minimal, url: `https://x.example/${'a'.repeat(128)}` },
    { ...minimal, key: 'short' },
    { ...minimal, flag: 'PL' },
    { ...minimal, flag: 'PU' },
    { ...minimal, label: 'x'.repeat(81) },
  ]
  for (const payload of bad) expect(() => buildShlink(payload)).toThrow()
})

test('only the form of a sealed file passes as one', async () => {
  expect(looksLikeJwe(vectors.spec_jwe)).toBe(true)
  for (const text of ['', 'a.b.c.d.e', '<html>', '{}', `${vectors.spec_jwe}.x`, `<b>${vectors.spec_jwe}`])
    expect(looksLikeJwe(text), text).toBe(false)
})
