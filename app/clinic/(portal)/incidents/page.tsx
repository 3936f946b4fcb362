import type { Metadata } from 'next'
import { ListPages } from '@/components/data-table/list-pages'
import { IncidentsTable } from '@/components/incidents/incidents-table'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { listIncidents } from '@/lib/incidents/list-incidents'
import { listIncidentsInput } from '@/lib/incidents/schema'
import { clinicPage } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Incidents' }

const path = '/clinic/incidents'

export default clinicPage({ can: 'incident.read', input: listIncidentsInput }, async ({ actor, input }) => {
  const { rows, next, previous } = await listIncidents(actor, input)
  return (
    <>
      <PageHeader title="Incidents" lead="Results that were withdrawn, who had opened them, and what was done." />
      <Card flush>
        <IncidentsTable rows={rows} path={path} timeZone={actor.clinicTimeZone} />
        <ListPages path={path} params={{}} next={next} previous={previous} />
      </Card>
    </>
  )
})
