import { dbAcrossClinics } from '@/lib/db'
import { newId } from '@/lib/ids'
import type { Uploader } from '../receive-file'

/** A clinic of its own for a test, and somebody who uploads there. */
export async function makeUploader(): Promise<Uploader> {
  const publicId = newId('clinic')
  const clinic = await dbAcrossClinics.clinic.create({
    data: { publicId, clinicName: 'Files under test', email: `${publicId}@example.test` },
  })
  return { clinicId: clinic.id, memberId: 1n }
}
