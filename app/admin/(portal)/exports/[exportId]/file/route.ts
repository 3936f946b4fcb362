import { findExportFile } from '@/lib/exports/find-export-file'
import { exportIdInput } from '@/lib/exports/schema'
import { openFile } from '@/lib/files/open-file'
import { fileResponse } from '@/lib/web/file-response'
import { adminRoute } from '@/lib/web/routes'

/** The file of a list, for whoever asked for it. */
export const GET = adminRoute({ can: 'export.own', input: exportIdInput }, async ({ actor, input }) => {
  const file = await findExportFile(actor, input)
  return fileResponse(file, await openFile(file), 'download')
})
