import type { Metadata } from 'next'
import { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { PairList } from '@/components/patients/pair-list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { listPairs } from '@/lib/patients/list-pairs'
import { clinicPage } from '@/lib/web/pages'
import { dismissPairAction, lookForDuplicatesAction } from './actions'

export const metadata: Metadata = { title: 'Likely duplicates' }

const doneWords = {
  looking: 'We are looking. Open this page again in a moment.',
  dismissed: 'Remembered: these are two people.',
} as const

const input = z.object({ done: z.enum(['looking', 'dismissed']).optional().catch(undefined) })

export default clinicPage({ can: 'patient.merge', input }, async ({ actor, input: { done } }) => {
  const pairs = await listPairs(actor)
  return (
    <>
      <PageHeader
        above={<Breadcrumbs crumbs={[{ label: 'Patients', href: '/clinic/patients' }, { label: 'Duplicates' }]} />}
        title="Likely duplicates"
        lead="Patients who are here twice, by the look of their names, birth dates, telephones and numbers."
      />
      <div className="max-w-3xl space-y-4">
        {done ? <Notice tone="good" title={doneWords[done]} /> : null}
        <Card>
          {pairs.length === 0 ? (
            <EmptyState title="No likely duplicates">
              We look at everybody who is added, at every list that comes in, and when you ask for it.
            </EmptyState>
          ) : (
            <PairList pairs={pairs} dismiss={dismissPairAction} />
          )}
        </Card>
        <ActionForm action={lookForDuplicatesAction}>
          <SubmitButton variant="secondary">Look for duplicates now</SubmitButton>
        </ActionForm>
      </div>
    </>
  )
})
