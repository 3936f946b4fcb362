import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notificationsOf } from '@/lib/notifications/access'

/** More than this is shown as "99+", so more is not counted. */
export const mostCounted = 100

/** How many notifications the member has not read, at most `mostCounted`. */
export async function countUnread(actor: ClinicActor): Promise<number> {
  const rows = await db.notification.findMany({
    where: { ...notificationsOf(actor), readAt: null },
    select: { id: true },
    take: mostCounted,
  })
  return rows.length
}
