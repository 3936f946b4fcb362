import { dbAcrossClinics } from '@/lib/db'
import type { Reading } from './schema'
import { openReading } from './seal-reading'

/** What a document was found to say; null when it was not read yet, or could not be. */
export async function findReading(file: { clinicId: bigint; fileId: bigint }): Promise<Reading | null> {
  const row = await dbAcrossClinics.fileReading.findUnique({
    where: { clinicId_fileId: file },
    include: { file: true },
  })
  return row && openReading(row.file, row.sealed)
}
