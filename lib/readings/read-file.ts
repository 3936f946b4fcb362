import { dbAcrossClinics } from '@/lib/db'
import { scriptsOf } from '@/lib/batches/scripts-of'
import { decodeCsv } from '@/lib/files/read-file-text'
import { readWhole } from '@/lib/files/read-whole'
import { askReader } from './ask-reader'
import { readTableLines } from './read-table-lines'
import type { Reading } from './schema'
import { openReading, sealReading } from './seal-reading'

// A longer document is kept whole in memory by two processes while it is read.
const limitBytes = 60_000_000

/**
 * What a stored document says. It is read once; the reading is kept, sealed.
 * @param options.barcodes read it anew and look for barcodes, for which pages with a text layer have to be drawn
 * @throws NotReadable or AppError too_large for one that cannot be read; another Error when another try makes sense
 */
export async function readFile(
  file: { clinicId: bigint; fileId: bigint },
  { barcodes = false } = {},
): Promise<Reading> {
  const row = await dbAcrossClinics.storedFile.findUniqueOrThrow({
    where: { id: file.fileId, clinicId: file.clinicId, storedAt: { not: null } },
    include: { readings: true },
  })
  const [kept] = row.readings
  if (kept && !barcodes) return openReading(row, kept.sealed)
  const bytes = await readWhole(row, limitBytes)
  const reading =
    row.kind === 'csv'
      ? readTableLines(decodeCsv(bytes))
      : await askReader(row.kind === 'image' ? 'image' : 'pdf', bytes, {
          barcodes,
          scripts: await scriptsOf(file.clinicId),
        })
  const facts = {
    pagesRead: reading.pages.length,
    pagesTotal: reading.pagesTotal,
    confidence: Math.min(100, ...reading.pages.map(({ confidence }) => confidence)),
    sealed: sealReading(row, reading),
  }
  if (kept) await dbAcrossClinics.fileReading.updateMany({ where: file, data: facts })
  else await dbAcrossClinics.fileReading.createMany({ data: [{ ...file, ...facts }], skipDuplicates: true })
  return reading
}
