import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { Connection } from 'mariadb'
import { afterAll, expect, test } from 'vitest'
import { insertRows } from '@/bench/base/insert-rows'
import { Random } from '@/bench/base/random'
import { newId } from '@/lib/ids'
import { type Carriers, startCarriers } from '@/lib/texts/testing/start-carriers'
import { connect } from '@/scripts/database/connect.mjs'
import { migrate } from '@/scripts/database/migrate.mjs'
import { withScratchDatabase } from '@/scripts/testing/with-scratch-database.mjs'

const messages = Number(process.env['KILLED_WORKER_MESSAGES'] ?? 300)
const seed = Number(process.env['KILLED_WORKER_SEED'] ?? Date.now() % 1_000_000)
const workersAtOnce = 2
const deaths = Number(process.env['KILLED_WORKER_DEATHS'] ?? 4)

const phoneOf = (index: number) => `+23480${String(30_000_000 + index)}`
const mailOf = (index: number) => `reader-${index}@test.example`
/** Every other patient is reached by text, which no idempotency key protects. */
const byText = (index: number) => index % 2 === 0

/** So many sent results, each with a patient of its own who is to be told. */
async function promiseMessages(connection: Connection): Promise<void> {
  const now = new Date()
  const indexes = Array.from({ length: messages }, (_, index) => index + 1)
  await insertRows(
    connection,
    'clinics',
    ['id', 'public_id', 'clinic_name', 'email', 'time_zone', 'status'],
    [[1, newId('clinic'), 'Test Diagnostics', 'clinic@test.example', 'Africa/Lagos', 'active']],
  )
  await connection.query(`INSERT INTO message_policies (clinic_id, reminder_count, reminder_spacing_hours, silence_hours,
    sms_enabled, whatsapp_enabled, daily_limit, monthly_limit, birth_date_proof)
    VALUES (1, 0, 300, 100, TRUE, TRUE, 100000, 100000, 'never')`)
  await insertRows(
    connection,
    'patients',
    ['id', 'public_id', 'clinic_id', 'patient_number', 'full_name', 'sort_name'],
    indexes.map((id) => [id, newId('patient'), 1, `P-${id}`, 'Somebody', 'somebody']),
  )
  await insertRows(
    connection,
    'contacts',
    ['id', 'public_id', 'clinic_id', 'kind', 'value'],
    indexes.map((id) => [
      id,
      newId('contact'),
      1,
      byText(id) ? 'phone' : 'email',
      byText(id) ? phoneOf(id) : mailOf(id),
    ]),
  )
  const keys = indexes.map((id) => [1, id, id])
  await insertRows(connection, 'patient_contacts', ['clinic_id', 'patient_id', 'contact_id'], keys)
  await insertRows(
    connection,
    'patient_channels',
    ['clinic_id', 'patient_id', 'contact_id', 'channel', 'position'],
    indexes.map((id) => [1, id, id, byText(id) ? 'sms' : 'email', 1]),
  )
  const results = indexes.map((id) => ({ id, publicId: newId('result') }))
  await insertRows(
    connection,
    'patient_results',
    [
      'id',
      'public_id',
      'clinic_id',
      'patient_id',
      'result_type',
      'test_name',
      'test_date',
      'status',
      'uploaded_by_id',
      'sent_at',
      'matched_at',
      'reviewed_at',
      'authorised_at',
    ],
    results.map(({ id, publicId }) => [
      id,
      publicId,
      1,
      id,
      'chemistry',
      'A test',
      '2026-11-18',
      'sent',
      1,
      now,
      now,
      now,
      now,
    ]),
  )
  await insertRows(
    connection,
    'jobs',
    ['public_id', 'name', 'job_key', 'payload', 'claimable_at'],
    results.map(({ publicId }) => [
      newId('job'),
      'announce-result',
      `announce-result:${publicId}:1`,
      JSON.stringify({ resultId: publicId, round: 1 }),
      now,
    ]),
  )
}

const workers = new Set<ChildProcess>()

function startWorker(databaseUrl: string, carriers: Carriers): void {
  const worker = spawn(process.execPath, ['--import', 'tsx', 'scripts/worker.ts'], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      RESEND_BASE_URL: carriers.url,
      TWILIO_BASE_URL: carriers.url,
      LOG_LEVEL: 'silent',
    },
    stdio: 'ignore',
  })
  workers.add(worker)
  worker.once('exit', () => workers.delete(worker))
}

async function killWorkers(): Promise<void> {
  await Promise.all(
    [...workers].map(async (worker) => {
      const gone = once(worker, 'exit')
      worker.kill('SIGKILL')
      await gone
    }),
  )
}
afterAll(killWorkers)

/** What the next two minutes would bring, now that no worker lives: leases end, and doubts about a text's fate too. */
async function letTimePass(connection: Connection): Promise<void> {
  await connection.query(`UPDATE jobs SET claimable_at = UTC_TIMESTAMP(3)
    WHERE claimable_at IS NOT NULL AND name IN ('announce-result', 'send-delivery')`)
  await connection.query(`UPDATE deliveries SET handed_at = handed_at - INTERVAL 2 MINUTE WHERE status = 'pending'`)
}

const unfinished = async (connection: Connection) => {
  const rows = await connection.query<{ count: bigint }[]>(`SELECT COUNT(*) AS count FROM jobs
    WHERE name IN ('announce-result', 'send-delivery') AND finished_at IS NULL`)
  return Number(rows[0]?.count)
}

/** Lets workers begin, and kills them all at some instant: at a moment of its own, or while a message is on its way. */
async function liveAndDie(databaseUrl: string, carriers: Carriers, random: Random): Promise<void> {
  let left = random.below(120)
  const struck = new Promise<void>((resolve) => {
    carriers.during = () => {
      left -= 1
      if (left !== 0) return undefined
      resolve()
      return killWorkers()
    }
  })
  for (let index = 0; index < workersAtOnce; index += 1) startWorker(databaseUrl, carriers)
  await Promise.race([struck, pause(3000 + random.below(4000))])
  await killWorkers()
  carriers.during = () => undefined
}

test(`workers killed at ${deaths} random points of sending ${messages} messages (seed ${seed}): nothing lost, stuck or sent twice`, async () => {
  const carriers = await startCarriers()
  const random = new Random(seed)
  await withScratchDatabase(async (databaseUrl: string) => {
    await migrate(databaseUrl)
    const connection = await connect(databaseUrl)
    await promiseMessages(connection)
    for (let death = 0; death < deaths; death += 1) {
      await liveAndDie(databaseUrl, carriers, random)
      await letTimePass(connection)
    }
    for (let index = 0; index < workersAtOnce; index += 1) startWorker(databaseUrl, carriers)
    // A try that met a doubt waits for its own pause; the clock is put forward for it, too.
    await expect
      .poll(
        async () => {
          await connection.query(`UPDATE deliveries SET handed_at = handed_at - INTERVAL 2 MINUTE
            WHERE status = 'pending' AND handed_at < UTC_TIMESTAMP(3) - INTERVAL 30 SECOND`)
          return unfinished(connection)
        },
        { timeout: 150_000, interval: 500 },
      )
      .toBe(0)
    await killWorkers()
    const states = await connection.query<{ status: string; count: bigint }[]>(
      'SELECT status, COUNT(*) AS count FROM deliveries GROUP BY status',
    )
    expect(states.map(({ status, count }) => [status, Number(count)])).toEqual([['sent', messages]])
    const noted = await connection.query<{ count: bigint }[]>(
      `SELECT COUNT(*) AS count FROM activity_logs WHERE action = 'message.sent'`,
    )
    expect(Number(noted[0]?.count)).toBe(messages)
    await connection.end()
  })
  const texted = carriers.texts.map(({ to }) => to)
  expect(texted.length - new Set(texted).size, 'texts that came twice').toBe(0)
  expect(texted).toHaveLength(Math.floor(messages / 2))
  expect(carriers.mails.size).toBe(messages - Math.floor(messages / 2))
  await carriers.close()
}, 300_000)
