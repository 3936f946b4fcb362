import type { Metadata } from 'next'
import { z } from 'zod'
import { MessageState } from '@/components/deliveries/platform-deliveries-table'
import { ProviderEvents } from '@/components/deliveries/provider-events'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { Time } from '@/components/ui/time'
import { Timeline } from '@/components/ui/timeline'
import { adminMay } from '@/lib/auth/permissions'
import { channelNames } from '@/lib/channels/schema'
import { getDelivery } from '@/lib/deliveries/get-delivery'
import { deliveryIdInput, holdNames, ledgerOf, reasonNames } from '@/lib/deliveries/schema'
import { adminPage } from '@/lib/web/pages'
import { retryDeliveryAction } from '../../actions'

export const metadata: Metadata = { title: 'Message' }

const path = '/admin/deliveries/messages'
const input = z.object({ deliveryId: deliveryIdInput, done: z.literal('retried').optional().catch(undefined) })

export default adminPage({ can: 'delivery.read', input }, async ({ actor, input }) => {
  const message = await getDelivery(actor, input)
  const { deliveryId, status, cancelled, held } = message
  const isLost = (status === 'failed' || status === 'bounced') && !cancelled
  const crumbs = [
    { label: 'Deliveries', href: '/admin/deliveries' },
    { label: 'Messages', href: path },
    { label: 'Message' },
  ]
  return (
    <>
      <PageHeader
        above={<Breadcrumbs crumbs={crumbs} />}
        title={channelNames[message.channel]}
        status={<MessageState status={status} cancelled={cancelled} />}
      />
      <div className="max-w-4xl space-y-6">
        {input.done ? (
          <Notice tone="good" title="The message is made anew. Whether it still leaves is decided when it is due." />
        ) : null}
        <Card title="The message">
          <DescriptionList
            items={[
              {
                term: 'Clinic',
                description: <TextLink href={`/admin/clinics/${message.clinicId}`}>{message.clinicName}</TextLink>,
              },
              { term: 'To', description: <bdi>{message.recipient}</bdi> },
              { term: 'Made because', description: reasonNames[message.reason] },
              { term: 'Tries', description: message.attempts },
              ...(message.errorMessage
                ? [{ term: 'What went wrong', description: <bdi>{message.errorMessage}</bdi> }]
                : []),
              ...(held
                ? [
                    {
                      term: 'Held',
                      description: (
                        <>
                          {holdNames[held.reason]}, until <Time value={held.until} format="moment" />
                        </>
                      ),
                    },
                  ]
                : []),
            ]}
          />
          {isLost && adminMay(actor.role, 'delivery.retry') ? (
            <div className="mt-4">
              <ActionForm action={retryDeliveryAction} hidden={{ deliveryId }}>
                <SubmitButton>Try again</SubmitButton>
              </ActionForm>
            </div>
          ) : null}
        </Card>
        <Card title="What became of it">
          <Timeline
            events={ledgerOf(message).map(({ key, words, at, tone }) => ({
              key,
              title: words,
              tone,
              time: <Time value={at} format="moment" />,
            }))}
          />
        </Card>
        <Card title="What the provider said">
          <ProviderEvents events={message.events} />
        </Card>
      </div>
    </>
  )
})
