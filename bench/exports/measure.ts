import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import { createConnection } from 'mariadb'
import { databaseAddress, dbAcrossClinics } from '@/lib/db'
import { makeExport } from '@/lib/exports/make-export'
import type { ExportSubject, ExportType } from '@/lib/exports/schema'
import { wholeQuery } from '@/lib/exports/sources/export-source'
import { sourceOf } from '@/lib/exports/source-of'
import { newId } from '@/lib/ids'

export type Figures = { seconds: number; rowsPerSecond: number; grownMegabytes: number; megabytes: number }

const collect = () => (globalThis as { gc?: () => void }).gc?.()
const held = () => process.memoryUsage.rss() / 1_000_000

/** Runs a work and says how long it took and by how much the process grew meanwhile, seen every 20 ms. */
async function measure(rows: number, work: () => Promise<number>): Promise<Figures> {
  collect()
  const before = held()
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, held())
  }, 20)
  const start = performance.now()
  const bytes = await work()
  const seconds = (performance.now() - start) / 1000
  clearInterval(watch)
  const one = (number: number) => Math.round(number * 10) / 10
  return {
    seconds: one(seconds),
    rowsPerSecond: Math.round(rows / seconds),
    grownMegabytes: one(most - before),
    megabytes: one(bytes / 1_000_000),
  }
}

/** The least that the same work can cost: the driver streams the same rows in one statement, the library writes them as CSV. */
export function bareDriver({ rows, subject }: { rows: number; subject: ExportSubject }): Promise<Figures> {
  return measure(rows, async () => {
    const { source, where } = await sourceOf(subject, {})
    const query = wholeQuery(source, where)
    const connection = await createConnection({ ...databaseAddress(), rowsAsArray: true, dateStrings: true })
    let bytes = 0
    const sink = new Writable({
      write(chunk: Buffer, _, done) {
        bytes += chunk.length
        done()
      },
    })
    await pipeline(connection.queryStream(query.sql, query.values), stringify({ record_delimiter: 'windows' }), sink)
    await connection.end()
    return bytes
  })
}

type Asked = { rows: number; adminId: bigint; subject: ExportSubject; exportType?: ExportType; until?: string }

/** The product's own job: pages, cells made harmless, progress, the activity log, sealed and written to the disk with fsync. */
export function ourJob({ rows, adminId, subject, exportType = 'csv', until }: Asked): Promise<Figures> {
  return measure(rows, async () => {
    const publicId = newId('export')
    await dbAcrossClinics.exportRequest.create({
      data: { publicId, adminId, subject, exportType, filters: until === undefined ? {} : { until } },
    })
    await makeExport({ exportId: publicId }, { last: true })
    const { status, recordCount, fileSizeKb } = await dbAcrossClinics.exportRequest.findUniqueOrThrow({
      where: { publicId },
    })
    if (status !== 'completed' || recordCount !== rows)
      throw new Error(`The job ended as ${status} with ${recordCount} rows.`)
    return (fileSizeKb ?? 0) * 1024
  })
}
