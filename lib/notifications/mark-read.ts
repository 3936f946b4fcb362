import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { notificationsOf } from '@/lib/notifications/access'
import { kindOf, type MarkReadInput } from '@/lib/notifications/schema'

/** Marks one notification as read. @returns where it leads. @throws not_found for another member's. */
export async function markRead(actor: ClinicActor, { notificationId }: MarkReadInput): Promise<{ href: string }> {
  const where = { publicId: notificationId, ...notificationsOf(actor) }
  const row = await db.notification.findFirst({
    where,
    select: { kind: true, entityPublicId: true, result: { select: { publicId: true } } },
  })
  if (!row) throw notFound()
  await db.notification.updateMany({ where: { ...where, readAt: null }, data: { readAt: new Date() } })
  return { href: kindOf(row.kind)?.href(row.result?.publicId ?? row.entityPublicId) ?? '/clinic/notifications' }
}

/** Marks everything as read that was told until now. */
export async function markAllRead(actor: ClinicActor): Promise<void> {
  await db.notification.updateMany({
    where: { ...notificationsOf(actor), readAt: null },
    data: { readAt: new Date() },
  })
}
