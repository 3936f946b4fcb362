import type { Metadata } from 'next'
import { z } from 'zod'
import { GrantForm } from '@/components/support/grant-form'
import { GrantList } from '@/components/support/grant-list'
import { LookList } from '@/components/support/look-list'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { listSupportGrants, listSupportLooks } from '@/lib/support/list-grants'
import { clinicPage } from '@/lib/web/pages'
import { grantSupportAction, revokeSupportAction } from './actions'

export const metadata: Metadata = { title: 'Support' }

const doneWords = {
  granted: 'They can look from now on, and were told by e-mail.',
  revoked: 'They can look no longer, from this moment on.',
} as const

const input = z.object({ done: z.enum(['granted', 'revoked']).optional().catch(undefined) })

export default clinicPage({ can: 'support.grant', input }, async ({ actor, input: { done } }) => {
  const [grants, looks] = await Promise.all([listSupportGrants(actor), listSupportLooks(actor)])
  const { clinicTimeZone: timeZone } = actor
  return (
    <>
      <PageHeader
        title="Support"
        lead="Nobody at OodoMedLink sees your clinic’s screens unless you let them. You can let one person look at settings, people, counts and states for some hours: never at a result, a document or a patient’s name."
      />
      <div className="max-w-3xl space-y-4">
        {done ? <Notice tone="good" title={doneWords[done]} /> : null}
        <Card title="Let somebody look">
          <GrantForm action={grantSupportAction} />
        </Card>
        <Card title="Who may look">
          <GrantList grants={grants} revoke={revokeSupportAction} timeZone={timeZone} />
        </Card>
        <Card title="Who looked" lead="Each opening of a screen, the newest first.">
          <LookList looks={looks} timeZone={timeZone} />
        </Card>
      </div>
    </>
  )
})
