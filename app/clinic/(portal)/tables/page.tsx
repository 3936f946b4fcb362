import type { Metadata } from 'next'
import { z } from 'zod'
import { ListPages } from '@/components/data-table/list-pages'
import { TablesList } from '@/components/tables/tables-list'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { cursorInput } from '@/lib/paging'
import { listTables } from '@/lib/tables/list-tables'
import { clinicPage } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Tables' }

const path = '/clinic/tables'

export default clinicPage(
  { can: 'table.import', input: z.object({ cursor: cursorInput }) },
  async ({ actor, input }) => {
    const { rows, next, previous } = await listTables(actor, input)
    return (
      <>
        <PageHeader
          title="Tables"
          lead="CSV files with the values of many patients. Each row becomes part of a result, or is refused with its reason."
          actions={<ButtonLink href="/clinic/tables/new">Bring in a table</ButtonLink>}
        />
        <Card flush>
          <TablesList rows={rows} path={path} timeZone={actor.clinicTimeZone} />
          <ListPages path={path} params={{}} next={next} previous={previous} />
        </Card>
      </>
    )
  },
)
