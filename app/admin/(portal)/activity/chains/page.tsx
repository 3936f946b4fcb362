import type { Metadata } from 'next'
import { z } from 'zod'
import { ChainCheckNotice, ChainChecksTable } from '@/components/activity/chain-check'
import { HeadDays } from '@/components/activity/head-days'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Watch } from '@/components/exports/watch'
import { listHeadDays } from '@/lib/audit/chain-heads'
import { findLastChainCheck, listChainChecks } from '@/lib/audit/list-chain-checks'
import { adminMay } from '@/lib/auth/permissions'
import { adminPage } from '@/lib/web/pages'
import { checkChainsAction } from '../actions'

export const metadata: Metadata = { title: 'Is the record whole?' }

const path = '/admin/activity/chains'
const input = z.object({ done: z.enum(['asked', 'under-way']).optional().catch(undefined) })

export default adminPage({ can: 'activity.read', input }, async ({ actor, input: { done } }) => {
  const [last, checks, days] = await Promise.all([
    findLastChainCheck(actor),
    listChainChecks(actor),
    listHeadDays(actor),
  ])
  const mayCheck = adminMay(actor.role, 'activity.verify')
  const isBusy = last?.state === 'waiting' || last?.state === 'working'
  return (
    <>
      <PageHeader
        above={<Breadcrumbs crumbs={[{ label: 'Activity', href: '/admin/activity' }, { label: 'The chains' }]} />}
        title="Is the record whole?"
        lead="Every entry is sealed into a chain, so that a change or a removal shows. What is new is checked every night, everything once a week."
      />
      <div className="space-y-6">
        {done === 'under-way' ? <Notice title="A check was under way already." /> : null}
        <ChainCheckNotice check={last} path={path} />
        <Watch url={`${path}/progress.json`} known={`${last?.checkId}${last?.state}${last?.entries}`} waits={isBusy} />
        {mayCheck && !isBusy ? (
          <ActionForm action={checkChainsAction}>
            <SubmitButton variant="secondary">Check everything now</SubmitButton>
          </ActionForm>
        ) : null}
        <Card flush title="Checks">
          <ChainChecksTable checks={checks} path={path} />
        </Card>
        <Card
          flush
          title="Heads of each day"
          lead="The newest seal of each chain. Keep these files where nobody who runs the database can reach them: a record that is written anew does not fit them."
        >
          <HeadDays days={days} path={path} download={mayCheck ? `${path}/heads` : null} />
        </Card>
      </div>
    </>
  )
})
