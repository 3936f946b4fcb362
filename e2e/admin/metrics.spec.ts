import { ask } from '../fixtures/ask'
import { newClinic, newPatient } from '../fixtures/clinic'
import { signInAsMember } from '../fixtures/sign-in'
import { expect, test } from '../fixtures/test'
import { makeResult } from '@/prisma/factories/make-result'

const token = process.env['METRICS_TOKEN'] ?? ''

test('metrics are told to whoever shows the token, by routes and never by what was in an address', async () => {
  const { owner } = await newClinic()
  const patient = await newPatient(owner)
  const { resultId } = await makeResult(owner, { patient, kinds: ['csv'] })
  const who = await signInAsMember(owner)
  await ask(`/clinic/results/${resultId}?secret=1`, { who })
  const secret = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
  await ask(`/patient/open/${secret}`, {})

  for (const headers of [{}, { authorization: 'Bearer wrong' }, { authorization: `Basic ${token}` }])
    expect((await ask('/metrics', { headers })).status).toBe(401)
  const { status, text, headers } = await ask('/metrics', { headers: { authorization: `Bearer ${token}` } })
  expect(status).toBe(200)
  expect(String(headers['content-type'])).toContain('text/plain; version=0.0.4')
  expect(text).toMatch(
    /oodomedlink_http_request_seconds_count\{method="GET",route="\/clinic\/results\/\[resultId\]",status="2xx",/,
  )
  expect(text).toMatch(/route="\/patient\/open\/\[token\]"/)
  expect(text).toMatch(/^oodomedlink_database_up 1$/m)
  expect(text).toMatch(/^oodomedlink_jobs_due \d+$/m)
  for (const hidden of [resultId, secret, 'secret=1', patient.email, patient.fullName, owner.clinicName])
    expect(text).not.toContain(hidden)
  expect(text).not.toMatch(/\b[a-z]{3}_[0-9a-z]{26}\b/)
})

test('the worker tells of itself through whichever web process is asked', async () => {
  await expect
    .poll(async () => (await ask('/metrics', { headers: { authorization: `Bearer ${token}` } })).text, {
      timeout: 30_000,
    })
    .toMatch(/process_resident_memory_bytes\{process="[^"]+",kind="worker"\} \d+/)
})
