import type { Metadata } from 'next'
import { FiltersBar } from '@/components/data-table/filters-bar'
import { TableLoading } from '@/components/data-table/table-loading'
import { resultFilters } from '@/components/results/result-filters'
import { StatusTabs } from '@/components/results/status-tabs'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { memberMay } from '@/lib/auth/permissions'
import { branchChoices } from '@/lib/branches/list-branches'
import { listResultsInput } from '@/lib/results/schema'
import { clinicPage } from '@/lib/web/pages'
import { Streamed } from '@/lib/web/streamed'
import { ResultsPart } from './results-part'

export const metadata: Metadata = { title: 'Results' }

export default clinicPage({ can: 'result.read', input: listResultsInput }, async ({ actor, input }) => (
  <>
    <PageHeader
      title="Results"
      actions={
        memberMay(actor.role, 'result.upload') ? (
          <ButtonLink href="/clinic/results/new">Upload a result</ButtonLink>
        ) : null
      }
    />
    <StatusTabs path="/clinic/results" params={input} />
    <FiltersBar
      path="/clinic/results"
      params={input}
      {...resultFilters(await branchChoices(actor))}
      label="Search and filter the results"
    />
    <Card flush>
      <Streamed what={JSON.stringify(input)} waiting={<TableLoading />}>
        <ResultsPart actor={actor} input={input} />
      </Streamed>
    </Card>
  </>
))
