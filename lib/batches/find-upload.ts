import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'

/** Uploads that this member has begun: nobody continues another's. */
export const uploadsOf = (actor: ClinicActor) => ({ clinicId: actor.clinicId, memberId: actor.memberId })

/** How far an upload is. @throws not_found for somebody else's, or one that was swept. */
export async function findUpload(actor: ClinicActor, uploadId: string) {
  const upload = await db.upload.findFirst({ where: { publicId: uploadId, ...uploadsOf(actor) } })
  if (!upload) throw notFound()
  return {
    sizeBytes: Number(upload.sizeBytes),
    receivedBytes: Number(upload.receivedBytes),
    createdAt: upload.createdAt,
  }
}
