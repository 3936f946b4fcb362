import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import type { ClinicActor } from '@/lib/auth/actors'
import { disconnect } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { readWhole } from '@/lib/files/read-whole'
import { uploadLimitBytes } from '@/lib/files/receive-file'
import { authoriseResult } from '@/lib/results/authorise-result'
import { findFile } from '@/lib/results/find-file'
import { openPatientResult } from '@/lib/results/open-patient-result'
import { readCsvTable } from '@/lib/results/read-csv-table'
import { reviewResult } from '@/lib/results/review-result'
import { sendResult } from '@/lib/results/send-result'
import { uploadResult } from '@/lib/results/upload-result'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient, makePatientSession } from '@/prisma/factories/make-patient'
import { makeFile } from '@/prisma/factories/make-result'

type Outcome = { file: string; outcome: 'given back' | 'refused' | 'FAILED'; words: string }

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

/** One document through the whole main job. */
async function checkFile(actor: ClinicActor, path: string): Promise<Omit<Outcome, 'file'>> {
  const bytes = await readFile(path)
  try {
    const { fileId } = await makeFile(actor, bytes, basename(path))
    const patient = await makePatient(actor)
    const { resultId } = await uploadResult(actor, {
      resultType: 'other',
      testName: 'Sample',
      testDate: '2026-11-18',
      notes: null,
      patientId: patient.patientId,
      fileIds: [fileId],
    })
    await reviewResult(actor, { resultId, patientId: patient.patientId, compared: 'on' })
    await authoriseResult(actor, { resultId })
    await sendResult(actor, { resultId })
    const { actor: reader } = await makePatientSession(patient.email)
    const opened = await openPatientResult(reader, { resultId })
    const file = await findFile(reader, { fileId, as: 'download' })
    const given = await readWhole(file, await uploadLimitBytes())
    if (hashOf(given) !== hashOf(bytes))
      return { outcome: 'FAILED', words: 'the bytes that came back are not those that went in' }
    const kind = opened.withdrawn || opened.locked ? undefined : opened.files[0]?.kind
    const table = kind === 'csv' ? await readCsvTable(reader, { fileId }) : null
    const shape = table
      ? `, ${table.header.length} columns, ${table.rows.length} rows${table.complete ? '' : ' shown'}`
      : ''
    return {
      outcome: 'given back',
      words: `${kind}, ${bytes.length} bytes${kind === 'csv' && !table ? ', no table' : shape}`,
    }
  } catch (failure) {
    if (failure instanceof AppError) return { outcome: 'refused', words: failure.message }
    return { outcome: 'FAILED', words: failure instanceof Error ? failure.message : String(failure) }
  }
}

/** Whether anything stored holds a piece of a document in clear. */
async function findClearText(folder: string, storage: string): Promise<string[]> {
  const markers = new Map<string, Buffer>()
  for (const path of await filesUnder(folder)) {
    const bytes = await readFile(path)
    // From the middle, where no two formats have the same bytes; long enough not to occur by chance.
    if (bytes.length > 200)
      markers.set(relative(folder, path), bytes.subarray(bytes.length >> 1, (bytes.length >> 1) + 48))
  }
  const found: string[] = []
  for (const path of await filesUnder(storage)) {
    const stored = await readFile(path)
    for (const [name, marker] of markers) if (stored.includes(marker)) found.push(name)
  }
  return found
}

/** Takes every file of a folder through the main job and prints what became of it. @returns the exit code. */
export async function checkFolder(folder: string, storage: string): Promise<number> {
  const actor = await makeMember(await makeClinic())
  const outcomes: Outcome[] = []
  for (const path of await filesUnder(folder)) {
    const outcome = { file: relative(folder, path), ...(await checkFile(actor, path)) }
    console.log(`${outcome.outcome.padEnd(11)} ${outcome.file}: ${outcome.words}`)
    outcomes.push(outcome)
  }
  const clear = await findClearText(folder, storage)
  for (const name of clear) console.log(`FAILED      ${name}: a piece of it lies in storage in clear`)
  const count = (name: Outcome['outcome']) => outcomes.filter(({ outcome }) => outcome === name).length
  console.log(
    `${outcomes.length} files: ${count('given back')} given back byte for byte, ${count('refused')} refused in words, ${count('FAILED') + clear.length} failed`,
  )
  await disconnect()
  return count('FAILED') + clear.length === 0 && outcomes.length > 0 ? 0 : 1
}
