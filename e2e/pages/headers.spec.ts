import { expect } from '@playwright/test'
import { askDocument, askPayload } from '../fixtures/ask'
import { signInAsMember, signInAsPatient } from '../fixtures/sign-in'
import { ask } from '../fixtures/ask'
import { test } from './test'
import { addressOf, visitorOf, visits } from './visits'

for (const { file, door } of visits)
  test(`${door.path} tells browsers, caches and search engines to keep it to themselves (${file})`, async ({
    world,
  }) => {
    const who = await visitorOf(world, door)
    const path = await addressOf(world, door)
    const page = await askDocument(path, who)
    for (const { headers } of [page, await askPayload(path, who)]) {
      expect(headers['content-security-policy']).toMatch(
        /default-src 'self'.*script-src [^;]*'nonce-.*frame-ancestors 'none'/,
      )
      expect(headers['content-security-policy']).not.toMatch(/script-src [^;]*'unsafe-(inline|eval)'/)
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' })
      expect(headers['x-powered-by']).toBeUndefined()
      // Nothing is remembered of somebody who only looks.
      expect(headers['set-cookie']).toBeUndefined()
      if (door.may.who !== 'anyone' || /\{(token|message)\}/.test(door.path))
        expect(headers['cache-control']).toContain('no-store')
    }
    const { text, headers } = page
    const publicPage = ['/', '/help', '/privacy'].includes(door.path)
    const noindex = /name="robots" content="noindex/.test(text) || /noindex/.test(String(headers['x-robots-tag']))
    if (!publicPage) expect(noindex, 'noindex').toBe(true)
  })

test('a document leaves by a door that no cache and no search engine keeps, and that runs nothing', async ({
  world,
}) => {
  const { file } = world.ours.records
  const readers = [
    [`/clinic/files/${file}`, await signInAsMember(world.ours.members.owner)],
    [`/patient/files/${file}`, await signInAsPatient(world.ours.patient.email)],
  ] as const
  for (const [path, who] of readers)
    for (const as of ['view', 'download']) {
      const { headers } = await ask(`${path}?as=${as}`, { who })
      expect(headers).toMatchObject({
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex',
        'content-security-policy': expect.stringContaining('sandbox'),
        // A table is never shown as a page of ours, whatever is asked for.
        'content-disposition': expect.stringMatching(/^attachment; filename="/),
      })
      expect(headers.etag).toBeUndefined()
    }
})
