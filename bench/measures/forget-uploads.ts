import { rm } from 'node:fs/promises'
import path from 'node:path'
import { connect } from '@/scripts/database/connect.mjs'

export type Marks = { result: bigint; file: bigint }

/** Where the base ends, before anything is uploaded. */
export async function readMarks(databaseUrl: string): Promise<Marks> {
  const connection = await connect(databaseUrl)
  try {
    const [row] = await connection.query<{ result: bigint | null; file: bigint | null }[]>(
      'SELECT (SELECT MAX(id) FROM patient_results) AS result, (SELECT MAX(id) FROM stored_files) AS file',
    )
    return { result: row?.result ?? 0n, file: row?.file ?? 0n }
  } finally {
    await connection.end()
  }
}

/** Takes away what a measure has uploaded, so that the base is the same for the next. What was written down stays. */
export async function forgetUploads(databaseUrl: string, directory: string, { result, file }: Marks): Promise<void> {
  const connection = await connect(databaseUrl)
  try {
    const keys = await connection.query<{ storage_key: string }[]>(
      'SELECT storage_key FROM stored_files WHERE id > ?',
      [file],
    )
    await connection.query(
      'DELETE f FROM result_files f JOIN result_versions v ON v.clinic_id = f.clinic_id AND v.id = f.version_id WHERE v.result_id > ?',
      [result],
    )
    await connection.query('DELETE FROM result_versions WHERE result_id > ?', [result])
    await connection.query('DELETE FROM patient_results WHERE id > ?', [result])
    await connection.query('DELETE FROM stored_files WHERE id > ?', [file])
    for (const { storage_key: key } of keys)
      await rm(path.join(directory, key.slice(0, 2), key.slice(2, 4), key), { force: true })
  } finally {
    await connection.end()
  }
}
