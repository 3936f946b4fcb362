import type { Metadata } from 'next'
import { z } from 'zod'
import { AccountFacts } from '@/components/accounts/account-facts'
import { AccountHelp } from '@/components/accounts/account-help'
import { StopList } from '@/components/accounts/stop-list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { getAccountForHelp } from '@/lib/accounts/get-account-for-help'
import { accountIdInput } from '@/lib/accounts/schema'
import { adminMay } from '@/lib/auth/permissions'
import { adminPage } from '@/lib/web/pages'
import * as actions from '../actions'

export const metadata: Metadata = { title: 'Account' }

const doneWords = {
  unlocked: 'The tries are given back. The birth date is asked for as before.',
  ended: 'Every open sign-in of this account has ended.',
} as const

const input = z.object({ accountId: accountIdInput, done: z.enum(['unlocked', 'ended']).optional().catch(undefined) })

export default adminPage({ can: 'account.read', input }, async ({ actor, input: { accountId, done } }) => {
  const account = await getAccountForHelp(actor, { accountId })
  const mayHelp = adminMay(actor.role, 'account.help')
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs crumbs={[{ label: 'Patients’ accounts', href: '/admin/accounts' }, { label: 'Account' }]} />
        }
        title="Account"
        lead="What may keep its person out. Neither names nor clinics nor anything that lies in it."
      />
      <div className="max-w-3xl space-y-4">
        {done ? <Notice tone="good" title={doneWords[done]} /> : null}
        <Card title="What there is to know">
          <AccountFacts account={account} />
        </Card>
        {account.stops.length > 0 ? (
          <Card title="Not written to">
            <StopList rows={account.stops} lift={mayHelp ? actions.liftSuppressionAction : null} />
          </Card>
        ) : null}
        {mayHelp && account.merged === null ? (
          <AccountHelp
            account={account}
            actions={{ unlock: actions.unlockAccountAction, end: actions.endAccountSessionsAction }}
          />
        ) : null}
      </div>
    </>
  )
})
