import { clinicPermissions } from '@/lib/auth/permissions'
import type { Transaction } from '@/lib/db'
import { newId } from '@/lib/ids'
import { type NotificationKind, notificationKinds } from '@/lib/notifications/schema'

export type Notice = {
  clinicId: bigint
  kind: NotificationKind
  /** The row of the result that it is about. */
  resultId?: bigint
  /** The public id of anything else that it leads to. */
  entityPublicId?: string
  /** How many things it is about. */
  count?: number
  /** Members (their rows) who asked for it; without it everybody whose role can do something about it. */
  onlyMemberIds?: readonly bigint[]
}

/**
 * Tells the members whom it concerns, in the transaction of what happened. Who has the same unread already is not told twice,
 * and who does not want the kind is not told at all.
 */
export async function notifyMembers(tx: Transaction, notice: Notice): Promise<void> {
  const { clinicId, kind, resultId = null, entityPublicId = null, count = null } = notice
  const { permission, byDefault } = notificationKinds[kind]
  const members = await tx.member.findMany({
    where: {
      clinicId,
      status: 'active',
      role: { in: [...clinicPermissions[permission]] },
      ...(notice.onlyMemberIds ? { id: { in: [...notice.onlyMemberIds] } } : {}),
    },
    select: {
      id: true,
      notificationChoices: { where: { kind }, select: { wanted: true } },
      notifications: { where: { kind, resultId, entityPublicId, readAt: null }, select: { id: true }, take: 1 },
    },
  })
  const told = members.filter(
    ({ notificationChoices: [choice], notifications }) => (choice?.wanted ?? byDefault) && notifications.length === 0,
  )
  await tx.notification.createMany({
    data: told.map(({ id }) => ({
      publicId: newId('notification'),
      clinicId,
      memberId: id,
      kind,
      resultId,
      entityPublicId,
      items: count,
    })),
  })
}
