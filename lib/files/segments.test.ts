import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSegments } from './open-segments'
import { sealSegments } from './seal-segments'
import { headerBytes, sealedSegmentBytes, sealedSizeOf, segmentBytes, TamperedFileError } from './segments'

const key = { fileKey: randomBytes(32), storageKey: 'a'.repeat(40) }

async function* inChunks(bytes: Uint8Array, chunkBytes = 65_536) {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
}

async function collect(chunks: AsyncIterable<Uint8Array>) {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

const seal = (plain: Uint8Array, chunkBytes?: number) => collect(sealSegments(key, inChunks(plain, chunkBytes)))
const open = (sealed: Uint8Array, sizeBytes: number, chunkBytes?: number) =>
  collect(openSegments(key, inChunks(sealed, chunkBytes), sizeBytes))

/** What left before the refusal. */
async function leaked(sealed: Uint8Array, sizeBytes: number, opener = key) {
  let bytes = 0
  const reading = async () => {
    for await (const chunk of openSegments(opener, inChunks(sealed), sizeBytes)) bytes += chunk.length
  }
  await expect(reading()).rejects.toBeInstanceOf(TamperedFileError)
  return bytes
}

describe('a sealed document', () => {
  it('comes back byte for byte, at every size around the borders of segments and however it is cut into chunks', async () => {
    const nearBorder = fc
      .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -20, max: 20 }))
      .map(([segments, offset]) => Math.max(0, segments * segmentBytes + offset))
    await fc.assert(
      fc.asyncProperty(
        nearBorder,
        fc.integer({ min: 1000, max: 2_000_000 }),
        fc.integer({ min: 1000, max: 2_000_000 }),
        async (sizeBytes, sealChunkBytes, openChunkBytes) => {
          const plain = randomBytes(sizeBytes)
          const sealed = await seal(plain, sealChunkBytes)
          expect(sealed.length).toBe(sealedSizeOf(sizeBytes))
          expect((await open(sealed, sizeBytes, openChunkBytes)).equals(plain)).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })

  const plain = randomBytes(2 * segmentBytes + 1000)
  const segmentAt = (index: number) => headerBytes + index * sealedSegmentBytes

  it.each([
    ['its magic', 0, 0],
    ['its version', 7, 0],
    ['its nonce', 9, 0],
    ['the first segment', segmentAt(0) + 5, 0],
    ['the tag of the first segment', segmentAt(1) - 1, 0],
    ['the second segment', segmentAt(1), segmentBytes],
    ['the last segment', segmentAt(2) + 999, 2 * segmentBytes],
    ['the last tag', segmentAt(2) + 1000 + 15, 2 * segmentBytes],
  ])('does not let a segment out when a bit of %s is flipped', async (_, at, mayLeaveBytes) => {
    const sealed = await seal(plain)
    sealed[at] = (sealed[at] ?? 0) ^ 1
    expect(await leaked(sealed, plain.length)).toBe(mayLeaveBytes)
  })

  it('is refused where it was cut off, at a border too', async () => {
    const sealed = await seal(plain)
    expect(await leaked(sealed.subarray(0, -1), plain.length)).toBe(2 * segmentBytes)
    expect(await leaked(sealed.subarray(0, segmentAt(2)), plain.length)).toBe(2 * segmentBytes)
    expect(await leaked(sealed.subarray(0, segmentAt(1)), plain.length)).toBe(segmentBytes)
    expect(await leaked(sealed.subarray(0, headerBytes), plain.length)).toBe(0)
    expect(await leaked(Buffer.alloc(0), plain.length)).toBe(0)
  })

  it('is refused when cut at a border and the database is made to agree', async () => {
    const sealed = await seal(plain)
    expect(await leaked(sealed.subarray(0, segmentAt(1)), segmentBytes)).toBe(0)
  })

  it('is refused when segments change places, come twice or are added', async () => {
    const sealed = await seal(plain)
    const [header, first, second, last] = [
      sealed.subarray(0, headerBytes),
      sealed.subarray(segmentAt(0), segmentAt(1)),
      sealed.subarray(segmentAt(1), segmentAt(2)),
      sealed.subarray(segmentAt(2)),
    ] as const
    expect(await leaked(Buffer.concat([header, second, first, last]), plain.length)).toBe(0)
    expect(await leaked(Buffer.concat([header, first, first, last]), plain.length)).toBe(segmentBytes)
    expect(await leaked(Buffer.concat([header, first, second, last, last]), plain.length)).toBe(2 * segmentBytes)
    expect(await leaked(Buffer.concat([sealed, Buffer.from([0])]), plain.length)).toBe(2 * segmentBytes)
  })

  it('does not open under another key or under another name', async () => {
    const sealed = await seal(plain)
    expect(await leaked(sealed, plain.length, { ...key, fileKey: randomBytes(32) })).toBe(0)
    expect(await leaked(sealed, plain.length, { ...key, storageKey: 'b'.repeat(40) })).toBe(0)
  })

  it('is another object each time that it is sealed', async () => {
    const [one, other] = await Promise.all([seal(plain), seal(plain)])
    expect(one.equals(other)).toBe(false)
  })
})
