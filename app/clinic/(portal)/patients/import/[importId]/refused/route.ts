import { z } from 'zod'
import { importIdInput } from '@/lib/imports/schema'
import { writeRefused } from '@/lib/imports/write-refused'
import { clinicRoute } from '@/lib/web/routes'

/** The rows that were refused, with their reasons, to mend and upload again. */
export const GET = clinicRoute(
  { can: 'patient.import', input: z.object({ importId: importIdInput }) },
  async ({ actor, input }) => {
    const { csv, filename } = await writeRefused(actor, input)
    return new Response(csv, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${filename}"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex',
      },
    })
  },
)
