import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { readFile } from '@/lib/readings/read-file'

/** The job that reads a document ahead of its comparison. One that cannot be read is found so again when it is compared. */
export async function readDocumentFile({ fileId }: { fileId: string }): Promise<void> {
  const file = await dbAcrossClinics.storedFile.findUnique({
    where: { publicId: fileId, storedAt: { not: null } },
    select: { id: true, clinicId: true },
  })
  // Documents of patients' own are not compared with anybody.
  if (!file || file.clinicId === null) return
  await readFile({ clinicId: file.clinicId, fileId: file.id }).catch((cause: unknown) => {
    if (!(cause instanceof AppError)) throw cause
  })
}
