import type { Metadata } from 'next'
import { z } from 'zod'
import { LockedList } from '@/components/accounts/locked-list'
import { MergeCases } from '@/components/accounts/merge-cases'
import { OpenMergeForm } from '@/components/accounts/open-merge-form'
import { SearchForm } from '@/components/accounts/search-form'
import { StopList } from '@/components/accounts/stop-list'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { listLockedAccounts, listStops } from '@/lib/accounts/list-in-need'
import { listOpenMerges } from '@/lib/accounts/list-merges'
import { adminMay } from '@/lib/auth/permissions'
import { suppressionIdInput } from '@/lib/channels/schema'
import { adminPage } from '@/lib/web/pages'
import * as actions from './actions'

export const metadata: Metadata = { title: 'Patients’ accounts' }

const doneWords = {
  allowed: 'This address is written to again.',
  opened: 'The case is open. A link goes to either address; the accounts are one when both have confirmed it.',
  withdrawn: 'The case is withdrawn. Its links do nothing any more.',
} as const
const steps = Object.keys(doneWords) as (keyof typeof doneWords)[]

const input = z.object({
  done: z.enum(steps).optional().catch(undefined),
  found: suppressionIdInput.optional().catch(undefined),
})

export default adminPage({ can: 'account.read', input }, async ({ actor, input: { done, found } }) => {
  const [locked, stops, merges] = await Promise.all([
    listLockedAccounts(actor),
    listStops(actor, { found }),
    listOpenMerges(actor),
  ])
  const mayMerge = adminMay(actor.role, 'account.merge')
  return (
    <>
      <PageHeader
        title="Patients’ accounts"
        lead="For a person who cannot get in. You see what keeps them out, and never what lies in the account."
      />
      <div className="space-y-4">
        {done ? <Notice tone="good" title={doneWords[done]} /> : null}
        <Card
          title="Find an account"
          lead="By the whole address or number that the person gives you. Each search is written down."
        >
          <SearchForm action={actions.searchAccountAction} />
        </Card>
        <Card title="Locked out" lead="A birth date was given wrongly too often.">
          <LockedList rows={locked} />
        </Card>
        <Card
          id="stops"
          title="Not written to"
          lead="Messages came back from here, or their owner stopped them. The newest, in part only."
        >
          <StopList rows={stops} lift={adminMay(actor.role, 'account.help') ? actions.liftSuppressionAction : null} />
        </Card>
        <Card
          title="Two accounts of one person"
          lead="Nobody can decide this for them: both addresses have to confirm it."
        >
          <MergeCases cases={merges} withdraw={mayMerge ? actions.withdrawMergeAction : null} />
          {mayMerge ? <OpenMergeForm action={actions.openMergeAction} /> : null}
        </Card>
      </div>
    </>
  )
})
