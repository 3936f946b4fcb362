import { resultTypeNames } from '@/lib/results/schema'
import { Breadcrumbs } from '../ui/breadcrumbs'
import { ButtonLink } from '../ui/button-link'
import { PageHeader } from '../ui/page-header'
import type { ResultDetails } from './result-details'
import { StageBadge } from './stage-badge'
import { StepTrack } from './step-track'

/** What result this is, and how far it is. */
export function ResultHeader({ result }: { result: ResultDetails }) {
  return (
    <>
      <PageHeader
        above={<Breadcrumbs crumbs={[{ label: 'Results', href: '/clinic/results' }, { label: 'Result' }]} />}
        title={result.testName}
        lead={resultTypeNames[result.resultType]}
        status={<StageBadge stage={result.stage} />}
        actions={
          <ButtonLink href="#documents" variant="secondary" size="small" className="lg:hidden">
            To the documents
          </ButtonLink>
        }
      />
      <StepTrack stage={result.stage} />
    </>
  )
}
