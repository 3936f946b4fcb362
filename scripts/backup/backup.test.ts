import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { sealActivity } from '@/lib/audit/seal-activity'
import type { ClinicActor } from '@/lib/auth/actors'
import { dbAcrossClinics, disconnect } from '@/lib/db'
import { sendResult } from '@/lib/results/send-result'
import { type OwnDatabase, openOwnDatabase } from '@/lib/testing/own-database'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { type MadePatient, makePatient, makePatientSession } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'
import { connect } from '../database/connect.mjs'
import { withScratchDatabase } from '../testing/with-scratch-database.mjs'
import { beginSnapshot, dumpTables, listTables } from './dump-database'
import { makeBackup } from './make-backup'
import { databaseName, manifestName } from './manifest'
import { restoreBackup } from './restore-backup'
import { requirePassphrase } from './seal'

const passphrase = 'correct horse battery staple'
let database: OwnDatabase
let root: string
let backup: string
let owner: ClinicActor
let patient: MadePatient
let resultId: string
const filesOf = (name: string) => path.join(root, name, 'files')

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'backup-'))
  process.env['LOCAL_DIRECTORY'] = path.join(root, 'before')
  database = await openOwnDatabase()
  owner = await makeMember(await makeClinic({ clinicName: 'Ìlera «Diagnostics» 🧪' }))
  patient = await makePatient(owner, { fullName: 'Ọmọlará O’Adéṣínà \\ "x"' })
  resultId = (await makeResult(owner, { patient, kinds: ['pdf', 'csv'], reached: 'authorised' })).resultId
  await sendResult(owner, { resultId })
  await makePatientSession(patient.email)
  while ((await sealActivity()) > 0);
  backup = path.join(root, 'backup')
  await makeBackup({
    databaseUrl: database.databaseUrl,
    filesDirectory: filesOf('before'),
    folder: backup,
    passphrase,
  })
}, 300_000)
afterAll(async () => {
  await database.close()
  await rm(root, { recursive: true, force: true })
})

let targets = 0
const restoreInto = (databaseUrl: string, options: Partial<Parameters<typeof restoreBackup>[0]> = {}) =>
  restoreBackup({
    databaseUrl,
    filesDirectory: filesOf(`after-${(targets += 1)}`),
    folder: backup,
    passphrase,
    ...options,
  })

/** Runs work as a new process would, against another database and another disk. */
async function asAnother<T>(databaseUrl: string, directory: string, work: () => Promise<T>): Promise<T> {
  await disconnect()
  vi.stubEnv('DATABASE_URL', databaseUrl)
  vi.stubEnv('LOCAL_DIRECTORY', directory)
  vi.resetModules()
  try {
    return await work()
  } finally {
    const { disconnect: leave } = await import('@/lib/db')
    await leave()
    vi.unstubAllEnvs()
  }
}

const copyOfBackup = async () => {
  const folder = path.join(root, `copy-${(targets += 1)}`)
  await cp(backup, folder, { recursive: true })
  return folder
}

async function everyFile(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  return names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

async function flipByte(file: string, at = 100) {
  const bytes = await readFile(file)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(file, bytes)
}

describe('a backup restored into an empty database and an empty disk', () => {
  test('opens a result as its patient does, document and all, and its record of who did what is whole', async () => {
    await withScratchDatabase(async (databaseUrl: string) => {
      const directory = path.join(root, 'elsewhere')
      await restoreInto(databaseUrl, { filesDirectory: path.join(directory, 'files') })
      await asAnother(databaseUrl, directory, async () => {
        const { makePatientSession: signIn } = await import('@/prisma/factories/make-patient')
        const { openPatientResult } = await import('@/lib/results/open-patient-result')
        const { findFile } = await import('@/lib/results/find-file')
        const { readWhole } = await import('@/lib/files/read-whole')
        const { verifyActivity } = await import('@/lib/audit/verify-activity')
        const { actor } = await signIn(patient.email)
        const reports = await verifyActivity()
        expect(reports.flatMap(({ faults }) => faults)).toEqual([])
        expect(reports.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(0)
        const opened = await openPatientResult(actor, { resultId })
        if (opened.withdrawn || opened.locked) throw new Error('It does not open.')
        expect(opened.clinic.clinicName).toBe('Ìlera «Diagnostics» 🧪')
        expect(opened.files).toHaveLength(2)
        for (const { fileId, kind } of opened.files) {
          const bytes = await readWhole(await findFile(actor, { fileId, as: 'view' }), 10_000_000)
          if (kind === 'pdf') expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
          else expect(bytes.toString()).toContain(patient.patientNumber)
        }
      })
    })
  }, 240_000)

  test('is the same, row by row and byte by byte', async () => {
    await withScratchDatabase(async (databaseUrl: string) => {
      await restoreInto(databaseUrl)
      expect(await rowsIn(databaseUrl)).toEqual(await rowsIn(database.databaseUrl))
    })
  }, 240_000)
})

/** Every row of every table as the dump writes it. */
async function rowsIn(databaseUrl: string): Promise<string[]> {
  const connection = await connect(databaseUrl)
  await beginSnapshot(connection)
  const parts: Buffer[] = []
  for await (const part of dumpTables(connection, await listTables(connection), () => undefined)) parts.push(part)
  await connection.end()
  return Buffer.concat(parts).toString().split('\n').toSorted()
}

describe('a restore refuses', () => {
  test('a database that is not empty, unless it is told to lose what that holds', async () => {
    await withScratchDatabase(async (databaseUrl: string, query: (sql: string) => Promise<unknown>) => {
      await restoreInto(databaseUrl)
      await expect(restoreInto(databaseUrl)).rejects.toThrow('is not empty')
      await query("UPDATE clinics SET clinic_name = 'Changed since'")
      await restoreInto(databaseUrl, { replace: true })
      expect(await query('SELECT clinic_name AS name FROM clinics')).toMatchObject([{ name: 'Ìlera «Diagnostics» 🧪' }])
    })
  }, 240_000)

  test('another passphrase, and none', async () => {
    await withScratchDatabase(async (databaseUrl: string) => {
      await expect(restoreInto(databaseUrl, { passphrase: 'another passphrase' })).rejects.toThrow('does not fit')
      await expect(restoreInto(databaseUrl, { passphrase: undefined })).rejects.toThrow('set BACKUP_PASSPHRASE')
    })
  }, 240_000)

  test('whatever was altered, before anything is changed', async () => {
    await withScratchDatabase(async (databaseUrl: string, query: (sql: string) => Promise<unknown[]>) => {
      const names = (await everyFile(backup)).map((file) => path.relative(backup, file))
      expect(names.length).toBeGreaterThan(4)
      for (const name of names) {
        const folder = await copyOfBackup()
        await flipByte(path.join(folder, name), name === manifestName ? 200 : 10)
        await expect(restoreInto(databaseUrl, { folder }), name).rejects.toThrow()
      }
      const folder = await copyOfBackup()
      await rm(path.join(folder, manifestName))
      await expect(restoreInto(databaseUrl, { folder })).rejects.toThrow('There is no finished backup')
      expect(await query('SHOW TABLES')).toEqual([])
    })
  }, 240_000)

  test('a backup of a version that is newer than this one', async () => {
    const folder = path.join(root, 'newer')
    await dbAcrossClinics.$executeRawUnsafe(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('newer', 'x', '20990101000000_newer', NOW(3))",
    )
    await makeBackup({
      databaseUrl: database.databaseUrl,
      filesDirectory: filesOf('before'),
      folder,
      passphrase: undefined,
    })
    await dbAcrossClinics.$executeRawUnsafe("DELETE FROM _prisma_migrations WHERE id = 'newer'")
    await withScratchDatabase(async (databaseUrl: string) => {
      await expect(restoreInto(databaseUrl, { folder })).rejects.toThrow('made by another version')
    })
  }, 240_000)
})

describe('what a backup holds', () => {
  test('shows nobody and nothing without the passphrase and the keys', async () => {
    const secrets = [
      patient.fullName,
      patient.email,
      patient.patientNumber,
      owner.email,
      'Diagnostics',
      '%PDF',
      'Haemoglobin',
    ]
    for (const file of await everyFile(backup)) {
      const bytes = await readFile(file)
      for (const secret of secrets) expect(bytes.includes(Buffer.from(secret)), `${file}: ${secret}`).toBe(false)
    }
    const sealed = await readFile(path.join(backup, databaseName))
    expect(sealed.subarray(0, 7).toString()).toBe('OMLSEAL')
  })

  test('is one moment: what is written while it is made is not in it', async () => {
    const connection = await connect(database.databaseUrl)
    await beginSnapshot(connection)
    const late = await makeClinic({ clinicName: 'Came later' })
    let rows = 0
    const parts: Buffer[] = []
    const tables = (await listTables(connection)).filter(({ name }) => name === 'clinics')
    for await (const part of dumpTables(connection, tables, () => (rows += 1))) parts.push(part)
    await connection.end()
    expect(rows).toBe((await dbAcrossClinics.clinic.count()) - 1)
    expect(Buffer.concat(parts).toString()).not.toContain(late.publicId)
    await dbAcrossClinics.clinic.delete({ where: { id: late.id } })
  })

  test('names the files that the disk did not have, and takes the others', async () => {
    const [gone] = await everyFile(filesOf('before'))
    if (!gone) throw new Error('There is no file.')
    const bytes = await readFile(gone)
    await rm(gone)
    const { files } = await makeBackup({
      databaseUrl: database.databaseUrl,
      filesDirectory: filesOf('before'),
      folder: path.join(root, 'with-a-gap'),
      passphrase,
    })
    await writeFile(gone, bytes)
    expect(files.missing).toEqual([path.basename(gone)])
    expect(files.count).toBeGreaterThan(0)
  }, 240_000)

  test('is never added to what another holds', async () => {
    const again = makeBackup({
      databaseUrl: database.databaseUrl,
      filesDirectory: filesOf('before'),
      folder: backup,
      passphrase,
    })
    await expect(again).rejects.toThrow('is not empty')
  })
})

test('production writes no backup that is not sealed, and takes no passphrase that could be guessed', () => {
  expect(() => requirePassphrase({ APP_ENV: 'production' } as unknown as NodeJS.ProcessEnv)).toThrow(
    'BACKUP_PASSPHRASE is not set',
  )
  expect(requirePassphrase({ APP_ENV: 'local' } as unknown as NodeJS.ProcessEnv)).toBeUndefined()
  expect(() => requirePassphrase({ BACKUP_PASSPHRASE: 'short' } as unknown as NodeJS.ProcessEnv)).toThrow('at least 16')
})
