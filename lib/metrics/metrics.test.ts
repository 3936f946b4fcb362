import { createServer, request as ask } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { dbAcrossClinics } from '@/lib/db'
import { parseEnvironment } from '@/lib/env'
import { guardStorage } from '@/lib/files/storage/guard-storage'
import { newId } from '@/lib/ids'
import { type OwnDatabase, openOwnDatabase } from '@/lib/testing/own-database'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient } from '@/prisma/factories/make-patient'
import { measureAnswer, patternsOf } from '@/scripts/serving/measure-answers.mjs'
import { checkMetricsToken } from './check-token'
import { count, ownCounters, seriesOf } from './counters'
import { families, familyOf } from './families'
import { publishSnapshot } from './publish-snapshot'

const token = 'a-token-of-metrics-0123456789-abcdef'
// Also on a machine that does much else.
vi.setConfig({ testTimeout: 120_000 })

let database: OwnDatabase
beforeAll(async () => {
  process.env['METRICS_TOKEN'] = token
  database = await openOwnDatabase()
}, 240_000)
afterAll(() => database.close())

/** Read anew, because what was asked lately is kept for a while. */
async function rendered(): Promise<string> {
  vi.resetModules()
  const { renderMetrics } = await import('./render-metrics')
  const text = await renderMetrics()
  const { disconnect } = await import('@/lib/db')
  await disconnect()
  return text
}
const valueOf = (text: string, series: string) =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${series} `))
      ?.slice(series.length + 1),
  )

describe('the door of the metrics', () => {
  test('opens for its token and for no other', () => {
    expect(() => checkMetricsToken(`Bearer ${token}`)).not.toThrow()
    for (const wrong of [null, '', 'Bearer ', `Bearer ${token}x`, `Bearer ${token.slice(1)}`, token, `Basic ${token}`])
      expect(() => checkMetricsToken(wrong), String(wrong)).toThrow(
        expect.objectContaining({ code: 'unauthenticated' }),
      )
  })

  test('is not there where no token is set', async () => {
    vi.stubEnv('METRICS_TOKEN', '')
    vi.resetModules()
    const anew = await import('./check-token')
    expect(() => anew.checkMetricsToken(`Bearer ${token}`)).toThrow(expect.objectContaining({ code: 'not_found' }))
    vi.unstubAllEnvs()
  })

  test('takes no token that could be guessed', () => {
    expect(() => parseEnvironment({ ...process.env, METRICS_TOKEN: 'short' })).toThrow('METRICS_TOKEN')
  })
})

describe('what is told', () => {
  test('is the state of work, messages and database, each family with its type and its meaning', async () => {
    await dbAcrossClinics.job.createMany({
      data: [
        {
          publicId: newId('job'),
          name: 'seal-activity',
          jobKey: 'a',
          payload: {},
          claimableAt: new Date(Date.now() - 90_000),
        },
        {
          publicId: newId('job'),
          name: 'seal-activity',
          jobKey: 'b',
          payload: {},
          claimableAt: new Date(Date.now() + 90_000),
        },
        {
          publicId: newId('job'),
          name: 'seal-activity',
          jobKey: 'c',
          payload: {},
          claimableAt: null,
          failedAt: new Date(),
        },
      ],
    })
    const text = await rendered()
    expect(valueOf(text, 'oodomedlink_jobs_due')).toBe(1)
    expect(valueOf(text, 'oodomedlink_jobs_waiting')).toBe(1)
    expect(valueOf(text, 'oodomedlink_jobs_failed')).toBe(1)
    expect(valueOf(text, 'oodomedlink_jobs_oldest_due_seconds')).toBeGreaterThanOrEqual(90)
    expect(valueOf(text, 'oodomedlink_database_up')).toBe(1)
    expect(valueOf(text, 'oodomedlink_deliveries{state="pending"}')).toBe(0)
    expect(valueOf(text, 'oodomedlink_channel_on{channel="email"}')).toBe(1)
    expect(text).toMatch(/^process_resident_memory_bytes\{process="[^"]+:\d+",kind="web"\} \d+$/m)
    expect(text).toMatch(/^oodomedlink_database_connections\{state="(active|idle)",process="[^"]+",kind="web"\} \d+$/m)
    for (const line of text
      .trim()
      .split('\n')
      .filter((one) => !one.startsWith('#'))) {
      expect(line).toMatch(/^[a-z_\d]+(\{([a-z_]+="[^"]*",?)+\})? -?[\d.e+-]+$/)
      const family = familyOf(line.slice(0, line.lastIndexOf(' ')))
      expect(family && text).toContain(`# TYPE ${family} ${family && families[family][0]}\n`)
    }
  })

  test('holds nobody: no name, address, number or id of anything', async () => {
    const clinic = await makeMember(await makeClinic({ clinicName: 'Tell-tale Clinic' }))
    const patient = await makePatient(clinic, { fullName: 'Tellu Talé' })
    const text = await rendered()
    for (const secret of ['Tell-tale', 'Tellu', patient.patientId, clinic.clinicPublicId, clinic.email, patient.email])
      expect(text).not.toContain(secret)
    expect(text).not.toMatch(/\b[a-z]{3}_[0-9a-z]{26}\b/)
  })

  test('is of every process that lives, each under its name, and of none that is gone', async () => {
    await publishSnapshot()
    const row = await dbAcrossClinics.processSnapshot.findFirstOrThrow()
    const another = { kind: 'worker', counts: JSON.stringify({ process_resident_memory_bytes: 42 }) } as const
    await dbAcrossClinics.processSnapshot.createMany({
      data: [
        { ...another, processKey: 'other-machine:77:1', seenAt: new Date() },
        { ...another, processKey: 'dead-machine:78:1', seenAt: new Date(Date.now() - 60_000) },
      ],
    })
    const text = await rendered()
    expect(valueOf(text, 'process_resident_memory_bytes{process="other-machine:77",kind="worker"}')).toBe(42)
    expect(text).not.toContain('dead-machine')
    // Our own is as it is now, not as it was written down, and stands there once.
    const own = row.processKey.split(':').slice(0, 2).join(':')
    expect(
      text.split('\n').filter((line) => line.startsWith(`process_resident_memory_bytes{process="${own}"`)),
    ).toHaveLength(1)
  })

  test('counts what a storage fails at', async () => {
    const fail = () => Promise.reject(new Error('disk full'))
    const storage = guardStorage(
      { provider: 'local', put: fail, remove: fail, check: fail, open: () => failing() },
      1000,
    )
    await expect(storage.remove('k')).rejects.toThrow()
    await expect(storage.open('k')[Symbol.asyncIterator]().next()).rejects.toThrow()
    const of = (operation: string) =>
      ownCounters().get(seriesOf('oodomedlink_storage_errors_total', { storage: 'local', operation }))
    expect([of('remove'), of('open'), of('put')]).toEqual([1, 1, undefined])
  })

  test('keeps labels apart whatever they hold', () => {
    count('test_total', { a: 'x"\n\\' })
    expect([...ownCounters().keys()]).toContain('test_total{a="x\\"\\n\\\\"}')
  })
})

async function* failing(): AsyncGenerator<Uint8Array> {
  yield await Promise.reject(new Error('disk gone'))
}

describe('answers are counted by the pattern of their route', () => {
  const patternOf = patternsOf({
    staticRoutes: [{ page: '/clinic', regex: '^/clinic(?:/)?$' }],
    dynamicRoutes: [
      { page: '/patient/open/[token]', regex: '^/patient/open/([^/]+?)(?:/)?$' },
      { page: '/clinic/results/[resultId]', regex: '^/clinic/results/([^/]+?)(?:/)?$' },
    ],
  })

  test('never by a path, which may hold a token', () => {
    expect(patternOf('/patient/open/Zm9vYmFy')).toBe('/patient/open/[token]')
    expect(patternOf('/clinic')).toBe('/clinic')
    expect(patternOf('/_next/static/chunks/a.js')).toBe('/_next')
    expect(patternOf('/wp-admin/setup.php')).toBe('other')
  })

  test('with their class of status, and those that broke off apart', async () => {
    const server = createServer((request, response) => {
      measureAnswer(request, response, patternOf)
      if (request.url?.startsWith('/clinic/results')) response.writeHead(404).end()
      else response.write('half')
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    await fetch(`http://127.0.0.1:${port}/clinic/results/res_secret?x=1`)
    const broken = ask({ port, host: '127.0.0.1', path: '/patient/open/secret-token' }).end()
    const [answer] = (await once(broken, 'response')) as [NodeJS.ReadableStream & { destroy: () => void }]
    answer.destroy()
    const countOf = (labels: string) => ownCounters().get(`oodomedlink_http_request_seconds_count{${labels}}`)
    await expect.poll(() => countOf('method="GET",route="/patient/open/[token]",status="broken off"')).toBe(1)
    expect(countOf('method="GET",route="/clinic/results/[resultId]",status="4xx"')).toBe(1)
    expect([...ownCounters().keys()].join('\n')).not.toContain('secret')
    server.closeAllConnections()
    server.close()
  })
})
