import type { Metadata } from 'next'
import { z } from 'zod'
import { searchHref } from '@/components/data-table/search-href'
import { OpenShareLink } from '@/components/doctors/open-share-link'
import { SavedPatients } from '@/components/doctors/saved-patients'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { listSavedPatients } from '@/lib/doctors/list-patients'
import { cursorInput } from '@/lib/paging'
import { doctorPage } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Patients' }

const path = '/doctor/patients'

export default doctorPage({ can: 'own', input: z.object({ cursor: cursorInput }) }, async ({ actor, input }) => {
  const page = await listSavedPatients(actor, input)
  const hrefOf = (cursor: string | null) => cursor && searchHref(path, {}, { cursor })
  return (
    <>
      <PageHeader
        title="Patients"
        lead="Whom you saved, because they allowed it. Their documents open only while they show them to you."
      />
      <Card flush className="max-w-3xl">
        <SavedPatients
          rows={page.rows}
          timeZone={actor.timeZone}
          empty={
            <EmptyState title="Nobody yet" actions={<OpenShareLink />}>
              Once you have opened what somebody shows you, you can keep them here, if they allow it.
            </EmptyState>
          }
        />
      </Card>
      <Pagination previousHref={hrefOf(page.previous)} nextHref={hrefOf(page.next)} />
    </>
  )
})
