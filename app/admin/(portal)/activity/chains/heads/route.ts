import { stringify } from 'csv-stringify/sync'
import { downloadHeads, headColumns } from '@/lib/audit/chain-heads'
import { chainDayInput } from '@/lib/audit/schema'
import { adminRoute } from '@/lib/web/routes'

/** The heads of one day as a small file to keep elsewhere. */
export const GET = adminRoute({ can: 'activity.verify', input: chainDayInput }, async ({ actor, input }) => {
  const lines = await downloadHeads(actor, input)
  return new Response(stringify([[...headColumns], ...lines]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="oodomedlink-chain-heads-${input.day}.csv"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    },
  })
})
