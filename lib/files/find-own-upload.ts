import { db } from '@/lib/db'
import type { Uploader } from './receive-file'

/** A file that this member has uploaded and nothing has taken yet; null for any other. */
export function findOwnUpload(actor: Uploader, { fileId }: { fileId: string }) {
  return db.storedFile.findFirst({
    where: {
      publicId: fileId,
      clinicId: actor.clinicId,
      uploadedById: actor.memberId,
      storedAt: { not: null },
      attachedAt: null,
    },
  })
}
