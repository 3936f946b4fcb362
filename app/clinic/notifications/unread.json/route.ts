import { countUnread } from '@/lib/notifications/count-unread'
import { noInput } from '@/lib/web/pages'
import { clinicRoute } from '@/lib/web/routes'

/** How many notifications the member has not read: what the bell asks now and then. */
export const GET = clinicRoute({ can: 'notification.own', input: noInput }, async ({ actor }) =>
  Response.json({ unread: await countUnread(actor) }, { headers: { 'cache-control': 'private, no-store' } }),
)
