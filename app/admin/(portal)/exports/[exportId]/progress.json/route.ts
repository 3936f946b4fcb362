import { getExport } from '@/lib/exports/get-export'
import { exportIdInput } from '@/lib/exports/schema'
import { adminRoute } from '@/lib/web/routes'

/** How far a list is, for the page that waits for it. */
export const GET = adminRoute({ can: 'export.own', input: exportIdInput }, async ({ actor, input }) => {
  const { state, doneRows } = await getExport(actor, input)
  return Response.json({ known: `${state} ${doneRows}` }, { headers: { 'cache-control': 'private, no-store' } })
})
