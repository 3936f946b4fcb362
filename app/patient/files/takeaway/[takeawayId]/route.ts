import { openFile } from '@/lib/files/open-file'
import { findTakeawayFile } from '@/lib/takeaways/find-takeaway-file'
import { takeawayIdInput } from '@/lib/takeaways/schema'
import { fileResponse } from '@/lib/web/file-response'
import { patientRoute } from '@/lib/web/routes'

export const GET = patientRoute({ can: 'own', input: takeawayIdInput }, async ({ actor, input }) => {
  const file = await findTakeawayFile(actor, input)
  return fileResponse(file, await openFile(file), 'download')
})
