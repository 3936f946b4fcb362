import type { Metadata } from 'next'
import { z } from 'zod'
import { ListPages } from '@/components/data-table/list-pages'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ChoicesForm } from '@/components/notifications/choices-form'
import { NotificationList } from '@/components/notifications/notification-list'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { listChoices } from '@/lib/notifications/choices'
import { listNotifications } from '@/lib/notifications/list-notifications'
import { listNotificationsInput } from '@/lib/notifications/schema'
import { clinicPage } from '@/lib/web/pages'
import { markAllReadAction, markReadAction, saveChoicesAction } from './actions'

export const metadata: Metadata = { title: 'Notifications' }

const input = listNotificationsInput.extend({ done: z.literal('saved').optional().catch(undefined) })

export default clinicPage({ can: 'notification.own', input }, async ({ actor, input: { done, cursor } }) => {
  const [{ rows, next, previous }, choices] = await Promise.all([
    listNotifications(actor, { cursor }),
    listChoices(actor),
  ])
  const allRead = rows.some((row) => !row.read) ? (
    <ActionForm action={markAllReadAction} className="">
      <SubmitButton variant="secondary">Mark all as read</SubmitButton>
    </ActionForm>
  ) : null
  return (
    <>
      <PageHeader
        title="Notifications"
        lead="What happened at your clinic that you can do something about."
        actions={allRead}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Card flush title="What happened">
          {rows.length === 0 ? (
            <EmptyState title="Nothing yet">What needs you appears here, and in the number at the bell.</EmptyState>
          ) : (
            <NotificationList rows={rows} markRead={markReadAction} timeZone={actor.clinicTimeZone} />
          )}
          <ListPages path="/clinic/notifications" params={{}} next={next} previous={previous} />
        </Card>
        <div className="space-y-4">
          {done ? <Notice tone="good" title="Your choice is saved." /> : null}
          <Card title="Tell me when" lead="For you alone.">
            <ChoicesForm choices={choices} action={saveChoicesAction} />
          </Card>
        </div>
      </div>
    </>
  )
})
