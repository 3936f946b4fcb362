import type { NotificationRow } from '@/lib/notifications/schema'
import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { Badge } from '../ui/badge'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'

type Props = { rows: readonly NotificationRow[]; markRead: FormAction; timeZone: string }

/** What the member was told, the newest first. Opening one from here marks it as read. */
export function NotificationList({ rows, markRead, timeZone }: Props) {
  return (
    <ul className="divide-y divide-line">
      {rows.map(({ notificationId, words, href, about, createdAt, read }) => (
        <li key={notificationId} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3 sm:px-5">
          <div className="min-w-0 flex-1 basis-64">
            <p className={read ? '' : 'font-semibold'}>{words}</p>
            {about ? <p className="break-words">{about}</p> : null}
            <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
              <Time value={createdAt} format="moment" timeZone={timeZone} />
              {read ? null : <Badge tone="attention">Unread</Badge>}
            </p>
          </div>
          {read ? (
            <TextLink href={href}>Open</TextLink>
          ) : (
            <ActionForm action={markRead} hidden={{ notificationId }} className="">
              <SubmitButton variant="secondary" size="small">
                Open
                <span className="sr-only">: {about ?? words}</span>
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  )
}
