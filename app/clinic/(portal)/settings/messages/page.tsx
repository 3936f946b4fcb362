import type { Metadata } from 'next'
import { z } from 'zod'
import { PolicyForm } from '@/components/messages/policy-form'
import { SuppressionList } from '@/components/messages/suppression-list'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { getPolicy } from '@/lib/channels/get-policy'
import { listSuppressions } from '@/lib/channels/list-suppressions'
import { hasChannel } from '@/lib/texts/has-channel'
import { readSetting } from '@/lib/system-settings/read-setting'
import { clinicPage } from '@/lib/web/pages'
import { liftSuppressionAction, savePolicyAction } from './actions'

export const metadata: Metadata = { title: 'Messages' }

const doneWords = {
  saved: 'Saved. It holds for every message from now on.',
  lifted: 'This address is written to again.',
} as const

const input = z.object({ done: z.enum(['saved', 'lifted']).optional().catch(undefined) })

export default clinicPage({ can: 'messages.settings', input }, async ({ actor, input: { done } }) => {
  const [policy, stopped, platformHours] = await Promise.all([
    getPolicy(actor),
    listSuppressions(actor),
    readSetting('defaultQuietHours'),
  ])
  return (
    <>
      <PageHeader
        title="Messages"
        lead="How and when your patients are written to. No message says what a result holds."
      />
      <div className="max-w-3xl space-y-4">
        {done ? <Notice tone="good" title={doneWords[done]} /> : null}
        {policy.quietFrom === null && platformHours ? (
          <Notice
            title={`Without quiet hours of your own those of the platform hold: ${platformHours.from} to ${platformHours.until}.`}
          />
        ) : null}
        <PolicyForm
          action={savePolicyAction}
          policy={policy}
          has={{ sms: hasChannel('sms'), whatsapp: hasChannel('whatsapp') }}
        />
        <Card
          title="Addresses that are not written to"
          lead="Messages to them came back. Check the address with the patient before you allow it again."
        >
          {stopped.length === 0 ? (
            <p className="text-muted">None.</p>
          ) : (
            <SuppressionList rows={stopped} lift={liftSuppressionAction} timeZone={actor.clinicTimeZone} />
          )}
        </Card>
      </div>
    </>
  )
})
