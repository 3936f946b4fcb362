import type { Metadata } from 'next'
import { FiltersBar } from '@/components/data-table/filters-bar'
import { searchHref } from '@/components/data-table/search-href'
import { DoctorsTable } from '@/components/doctors/doctors-table'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { listDoctors } from '@/lib/doctors/list-doctors'
import { doctorStateNames, doctorStates, listDoctorsInput } from '@/lib/doctors/schema'
import { adminPage } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Doctors' }

const path = '/admin/doctors'
const options = doctorStates.map((value) => ({ value, label: doctorStateNames[value] }))

export default adminPage({ can: 'doctor.read', input: listDoctorsInput }, async ({ actor, input }) => {
  const page = await listDoctors(actor, input)
  const params = { q: input.q, state: input.state }
  const hrefOf = (cursor: string | null) => cursor && searchHref(path, params, { cursor })
  return (
    <>
      <PageHeader title="Doctors" lead="Everyone who has registered, the newest first." />
      <FiltersBar
        path={path}
        params={params}
        search={{ name: 'q', label: 'Name, e-mail or licence' }}
        selects={[{ name: 'state', label: 'Status', options }]}
      />
      <Card flush>
        <DoctorsTable rows={page.rows} path={path} params={params} empty="No doctor is like this." />
      </Card>
      <Pagination previousHref={hrefOf(page.previous)} nextHref={hrefOf(page.next)} />
    </>
  )
})
