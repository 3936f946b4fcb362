import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notificationsOf } from '@/lib/notifications/access'
import { kindOf, type ListNotificationsInput, type NotificationRow } from '@/lib/notifications/schema'
import { type Page, pageOf, readCursor } from '@/lib/paging'

const limit = 25

/** What the member was told, the newest first. */
export async function listNotifications(
  actor: ClinicActor,
  input: ListNotificationsInput,
): Promise<Page<NotificationRow>> {
  const cursor = readCursor(input.cursor)
  const backwards = cursor?.to === 'previous'
  const mine = notificationsOf(actor)
  const at =
    cursor && (await db.notification.findFirst({ where: { ...mine, publicId: cursor.id }, select: { id: true } }))
  const rows = await db.notification.findMany({
    where: { ...mine, ...(at ? { id: backwards ? { gt: at.id } : { lt: at.id } } : {}) },
    orderBy: { id: backwards ? 'asc' : 'desc' },
    take: limit + 1,
    include: {
      result: { select: { publicId: true, testName: true, patient: { select: { fullName: true } } } },
    },
  })
  const page = pageOf(rows, { limit, cursor, keyOf: (row) => ({ value: null, id: row.publicId }) })
  return {
    ...page,
    rows: page.rows.map(({ publicId, kind, result, entityPublicId, items, createdAt, readAt }) => {
      const facts = kindOf(kind)
      return {
        notificationId: publicId,
        words: facts?.words(items) ?? 'Something happened that this version has no words for.',
        href: facts?.href(result?.publicId ?? entityPublicId) ?? '/clinic',
        about: result && [result.testName, result.patient?.fullName].filter(Boolean).join(', '),
        createdAt,
        read: readAt !== null,
      }
    }),
  }
}
