import type { ClinicActor } from '@/lib/auth/actors'
import { memberMay } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import { notificationsOf } from '@/lib/notifications/access'
import {
  type NotificationKind,
  notificationKindNames,
  notificationKinds,
  type SaveChoicesInput,
} from '@/lib/notifications/schema'

export type Choice = { kind: NotificationKind; label: string; wanted: boolean }

const kindsFor = (actor: ClinicActor) =>
  notificationKindNames.filter((kind) => memberMay(actor.role, notificationKinds[kind].permission))

/** The kinds that this member's role can be told of, and whether they want them. */
export async function listChoices(actor: ClinicActor): Promise<Choice[]> {
  const rows = await db.notificationChoice.findMany({ where: notificationsOf(actor) })
  const chosen = new Map(rows.map(({ kind, wanted }) => [kind, wanted]))
  return kindsFor(actor).map((kind) => {
    const { label, byDefault } = notificationKinds[kind]
    return { kind, label, wanted: chosen.get(kind) ?? byDefault }
  })
}

/** Keeps what the member ticked, for every kind that their role can be told of. */
export async function saveChoices(actor: ClinicActor, { wanted }: SaveChoicesInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const kinds = kindsFor(actor)
    await tx.notificationChoice.deleteMany({ where: { ...notificationsOf(actor), kind: { in: kinds } } })
    await tx.notificationChoice.createMany({
      data: kinds.map((kind) => ({ ...notificationsOf(actor), kind, wanted: wanted.includes(kind) })),
      skipDuplicates: true,
    })
  })
}
