import type { Metadata } from 'next'
import { searchHref } from '@/components/data-table/search-href'
import { NoteList } from '@/components/notes/note-list'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { listOwnNotes } from '@/lib/notes/list-own-notes'
import { listNotesInput } from '@/lib/notes/schema'
import { doctorPage } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Notes' }

const path = '/doctor/notes'

export default doctorPage({ can: 'own', input: listNotesInput }, async ({ actor, input }) => {
  const page = await listOwnNotes(actor, input)
  const hrefOf = (cursor: string | null) => cursor && searchHref(path, {}, { cursor })
  return (
    <>
      <PageHeader
        title="Notes"
        lead="What you wrote, the newest first. It stays when a patient stops showing documents."
      />
      <Card flush className="max-w-3xl">
        <NoteList notes={page.rows} timeZone={actor.timeZone} empty="You have written nothing yet." withPatient />
      </Card>
      <Pagination previousHref={hrefOf(page.previous)} nextHref={hrefOf(page.next)} />
    </>
  )
})
