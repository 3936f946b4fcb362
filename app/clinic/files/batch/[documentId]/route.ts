import { z } from 'zod'
import { findDocumentFile } from '@/lib/batches/find-document-file'
import { documentIdInput } from '@/lib/batches/schema'
import { openFile } from '@/lib/files/open-file'
import { fileResponse } from '@/lib/web/file-response'
import { clinicRoute } from '@/lib/web/routes'

const input = z.object({
  documentId: documentIdInput,
  as: z.enum(['view', 'download']).catch('view').default('view'),
})

/** Gives a document of a batch out to those who find its patient. */
export const GET = clinicRoute({ can: 'batch.read', input }, async ({ actor, input: asked }) => {
  const file = await findDocumentFile(actor, asked)
  return fileResponse(file, await openFile(file), asked.as)
})
