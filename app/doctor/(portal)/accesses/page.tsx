import type { Metadata } from 'next'
import { z } from 'zod'
import { AccessesTable } from '@/components/doctors/accesses-table'
import { searchHref } from '@/components/data-table/search-href'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { listDoctorAccesses } from '@/lib/doctors/list-accesses'
import { cursorInput } from '@/lib/paging'
import { doctorPage } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'What I opened' }

const path = '/doctor/accesses'

export default doctorPage({ can: 'own', input: z.object({ cursor: cursorInput }) }, async ({ actor, input }) => {
  const page = await listDoctorAccesses(actor, input)
  const hrefOf = (cursor: string | null) => cursor && searchHref(path, {}, { cursor })
  return (
    <>
      <PageHeader
        title="What I opened"
        lead="Each opening is written down for you and for the patient, who sees your name, the day and the hour."
      />
      <Card flush>
        <AccessesTable rows={page.rows} path={path} timeZone={actor.timeZone} />
      </Card>
      <Pagination previousHref={hrefOf(page.previous)} nextHref={hrefOf(page.next)} />
    </>
  )
})
