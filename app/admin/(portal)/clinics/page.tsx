import type { Metadata } from 'next'
import { ClinicTable } from '@/components/clinics/clinic-table'
import { FiltersBar } from '@/components/data-table/filters-bar'
import { searchHref } from '@/components/data-table/search-href'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { listClinics, listClinicsInput } from '@/lib/clinics/list-clinics'
import { clinicStatusNames } from '@/lib/clinics/schema'
import { adminPage } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Clinics' }

const path = '/admin/clinics'
const options = Object.entries(clinicStatusNames).map(([value, label]) => ({ value, label }))

export default adminPage({ can: 'clinic.read', input: listClinicsInput }, async ({ actor, input }) => {
  const page = await listClinics(actor, input)
  const params = { q: input.q, status: input.status }
  const hrefOf = (cursor: string | null) => cursor && searchHref(path, params, { cursor })
  return (
    <>
      <PageHeader title="Clinics" lead="Everyone who has registered, the newest first." />
      <FiltersBar
        path={path}
        params={params}
        search={{ name: 'q', label: 'Name, e-mail or city' }}
        selects={[{ name: 'status', label: 'Status', options }]}
      />
      <Card flush>
        <ClinicTable rows={page.rows} path={path} params={params} empty="No clinic is like this." />
      </Card>
      <Pagination previousHref={hrefOf(page.previous)} nextHref={hrefOf(page.next)} />
    </>
  )
})
