import type { Metadata } from 'next'
import { ManyForms } from '@/components/results/many-forms'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { memberMay } from '@/lib/auth/permissions'
import { limitMany, manyPageInput } from '@/lib/bulk/schema'
import { describeResults } from '@/lib/results/find-result-keys'
import { clinicPage } from '@/lib/web/pages'
import * as actions from './actions'

export const metadata: Metadata = { title: 'Several results' }

export default clinicPage({ can: 'result.read', input: manyPageInput }, async ({ actor, input }) => {
  const rows = await describeResults(actor, [...new Set(input.result)].slice(0, limitMany))
  return (
    <>
      <PageHeader
        above={<Breadcrumbs crumbs={[{ label: 'Results', href: '/clinic/results' }, { label: 'Several' }]} />}
        title={rows.length === 1 ? 'One result is chosen' : `${rows.length} results are chosen`}
        lead="Each is done by itself; one that cannot be done holds up none of the others."
      />
      {rows.length === 0 ? (
        <Card>
          <EmptyState title="No result is chosen">Tick some in the list of results, then come back.</EmptyState>
        </Card>
      ) : (
        <ManyForms
          rows={rows}
          actions={actions}
          may={{ send: memberMay(actor.role, 'result.send'), archive: memberMay(actor.role, 'result.archive') }}
          timeZone={actor.clinicTimeZone}
        />
      )}
    </>
  )
})
