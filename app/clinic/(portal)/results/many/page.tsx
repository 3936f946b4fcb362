import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import { manyPageInput } from '@/lib/bulk/schema'
import { clinicPage } from '@/lib/web/pages'
import { Streamed } from '@/lib/web/streamed'
import { ManyPart } from './many-part'

export const metadata: Metadata = { title: 'Several results' }

export default clinicPage({ can: 'result.read', input: manyPageInput }, ({ actor, input }) => (
  <>
    <PageHeader
      above={<Breadcrumbs crumbs={[{ label: 'Results', href: '/clinic/results' }, { label: 'Several' }]} />}
      title="Several results"
      lead="Each is done by itself; one that cannot be done holds up none of the others."
    />
    <Streamed what={input.result.join()} waiting={<Skeleton />}>
      <ManyPart actor={actor} result={input.result} />
    </Streamed>
  </>
))
