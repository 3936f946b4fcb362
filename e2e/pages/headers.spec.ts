import { expect } from '@playwright/test'
import { signInAsMember, signInAsPatient } from '../fixtures/sign-in'
import { ask } from '../fixtures/ask'
import { test } from './test'

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
