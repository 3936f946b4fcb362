import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { NotesOfDoctors } from '@/app/patient/doctor-notes'
import { PatientFrame } from '@/app/patient/patient-frame'
import { searchHref } from '@/components/data-table/search-href'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { noteNotesRead } from '@/lib/notes/note-read'
import { listShownNotes } from '@/lib/notes/list-shown-notes'
import { cursorInput } from '@/lib/paging'
import { patientPage } from '@/lib/web/pages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notes'))('title') }
}

const path = '/patient/notes'

export default patientPage({ can: 'own', input: z.object({ cursor: cursorInput }) }, async ({ actor, input }) => {
  const t = await getTranslations('notes')
  const page = await listShownNotes(actor, input)
  await noteNotesRead(actor, page.rows)
  const hrefOf = (cursor: string | null) => cursor && searchHref(path, {}, { cursor })
  return (
    <PatientFrame path={path} signedIn>
      <PageHeader title={t('title')} lead={t('lead')} />
      {page.rows.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <Card flush>
          <NotesOfDoctors notes={page.rows} />
        </Card>
      )}
      <Pagination
        label={t('title')}
        previousLabel={t('later')}
        nextLabel={t('earlier')}
        previousHref={hrefOf(page.previous)}
        nextHref={hrefOf(page.next)}
      />
    </PatientFrame>
  )
})
