import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, expect, test } from 'vitest'
import { Random } from '@/bench/base/random'
import { dbAcrossClinics, disconnect } from '@/lib/db'
import { askExport } from '@/lib/exports/ask-export'
import { findExportFile } from '@/lib/exports/find-export-file'
import { getExport } from '@/lib/exports/get-export'
import { readWhole } from '@/lib/files/read-whole'
import { sweepFiles } from '@/lib/files/sweep-files'
import { newId } from '@/lib/ids'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { makeClinic } from '@/prisma/factories/make-clinic'
import { migrate } from '@/scripts/database/migrate.mjs'
import { withScratchDatabase } from '@/scripts/testing/with-scratch-database.mjs'

const rows = Number(process.env['KILLED_EXPORT_ROWS'] ?? 64_000)
const seed = Number(process.env['KILLED_EXPORT_SEED'] ?? Date.now() % 1_000_000)
const deaths = Number(process.env['KILLED_EXPORT_DEATHS'] ?? 3)

const workers = new Set<ChildProcess>()

function startWorker(): ChildProcess {
  const env = { ...process.env, LOG_LEVEL: 'silent' }
  const worker = spawn(process.execPath, ['--import', 'tsx', 'scripts/worker.ts'], { env, stdio: 'ignore' })
  workers.add(worker)
  worker.once('exit', () => workers.delete(worker))
  return worker
}

async function killWorkers(): Promise<void> {
  const ended = [...workers].map((worker) => once(worker, 'exit'))
  for (const worker of workers) worker.kill('SIGKILL')
  await Promise.all(ended)
}
afterAll(killWorkers)

/** So many patients of one clinic, made by doubling. */
async function fill(): Promise<void> {
  const { id: clinicId } = await makeClinic()
  await dbAcrossClinics.patient.createMany({
    data: Array.from({ length: 1000 }, (_, index) => ({
      publicId: newId('patient'),
      clinicId,
      patientNumber: `P-${index}`,
      fullName: 'Somebody',
      sortName: 'somebody',
    })),
  })
  for (let count = 1000; count < rows; count *= 2)
    await dbAcrossClinics.$executeRaw`INSERT INTO patients (public_id, clinic_id, patient_number, full_name, sort_name)
      SELECT CONCAT('pat_', UUID_SHORT()), clinic_id, CONCAT('P-', UUID_SHORT()), full_name, sort_name FROM patients LIMIT ${rows - count}`
}

/** What lies in the storage, finished or not. */
const objectsIn = async (directory: string) =>
  (await readdir(join(directory, 'files'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())

test(`workers killed at ${deaths} random points of a list of ${rows} rows (seed ${seed}): it is made whole, and there is one file`, async () => {
  const random = new Random(seed)
  const directory = await mkdtemp(join(tmpdir(), 'killed-export-'))
  await withScratchDatabase(async (databaseUrl: string) => {
    await migrate(databaseUrl)
    // The product's own code asks this process's environment once, at its first question; the workers get the same.
    process.env['DATABASE_URL'] = databaseUrl
    process.env['LOCAL_DIRECTORY'] = directory
    const { actor } = await makeAdmin()
    await fill()
    const asked = await askExport(actor, { subject: 'patients', type: 'csv' })
    const state = async () => (await getExport(actor, asked)).state
    for (let death = 0; death < deaths; death += 1) {
      startWorker()
      const far = random.below(rows)
      await expect
        .poll(async () => (await state()) === 'completed' || (await getExport(actor, asked)).doneRows >= far, {
          timeout: 120_000,
          interval: 20,
        })
        .toBe(true)
      await killWorkers()
      if ((await state()) === 'completed') break
      await dbAcrossClinics.job.updateMany({ where: { name: 'make-export' }, data: { claimableAt: new Date() } })
    }
    startWorker()
    await expect.poll(state, { timeout: 120_000, interval: 100 }).toBe('completed')
    await killWorkers()
    expect(await getExport(actor, asked)).toMatchObject({ recordCount: rows })
    const bytes = await readWhole(await findExportFile(actor, asked), 500_000_000)
    const entries = parse<{ Patient: string }>(bytes, { bom: true, columns: true })
    expect(new Set(entries.map((entry) => entry.Patient)).size).toBe(rows)
    expect(entries).toHaveLength(rows)
    // An hour later the sweeper has been round.
    await sweepFiles(new Date(Date.now() + 2 * 3_600_000))
    expect(await dbAcrossClinics.storedFile.count()).toBe(1)
    expect(await objectsIn(directory)).toHaveLength(1)
    await disconnect()
  })
  await rm(directory, { recursive: true })
}, 600_000)
