import { z } from 'zod'
import type { ClinicPermission } from '@/lib/auth/permissions'
import { cursorInput } from '@/lib/paging'

type Kind = {
  /** The notification as a sentence; `items` is how many things it is about. */
  words: (items: number | null) => string
  /** What the member's own list of choices calls it. */
  label: string
  /** Where it leads: `id` is the result's public id or that of what it is about. */
  href: (id: string | null) => string
  /** Who may do something about it, and is therefore told. */
  permission: ClinicPermission
  /** Whether members are told who never chose. */
  byDefault: boolean
}

const toResult = (id: string | null) => (id === null ? '/clinic/results' : `/clinic/results/${id}`)
const under = (path: string) => (id: string | null) => (id === null ? path : `${path}/${id}`)
const always = (path: string) => () => path
const counted = (items: number | null, one: string, many: (count: number) => string) =>
  items === null || items === 1 ? one : many(items)

/** Everything that members are told of in the portal. None of the words says what a result holds. */
export const notificationKinds = {
  'message.failed': {
    words: () => 'A patient could not be reached: no message about a result arrived.',
    label: 'A patient could not be reached by any message',
    href: toResult,
    permission: 'result.announce',
    byDefault: true,
  },
  'messages.held': {
    words: () => 'Messages are waiting, because the clinic’s limit for text messages is reached.',
    label: 'The limit for text messages is reached',
    href: always('/clinic/settings/messages'),
    permission: 'messages.settings',
    byDefault: true,
  },
  'result.unread': {
    words: () => 'A result is still unread after the last reminder.',
    label: 'A result is unread after all reminders',
    href: toResult,
    permission: 'result.announce',
    byDefault: true,
  },
  'suppression.added': {
    words: () => 'An address does not take our messages any more.',
    label: 'An address bounced, or its owner stopped our messages',
    href: toResult,
    permission: 'patient.write',
    byDefault: false,
  },
  'birthdate.spent': {
    words: () => 'A reader used up all tries to confirm a patient’s birth date and will call you.',
    label: 'Somebody could not confirm a patient’s birth date',
    href: toResult,
    permission: 'patient.write',
    byDefault: true,
  },
  'call.opened': {
    words: (items) =>
      counted(items, 'A patient has to be telephoned.', (count) => `${count} patients have to be telephoned.`),
    label: 'A patient has to be telephoned',
    href: always('/clinic/calls'),
    permission: 'result.announce',
    byDefault: true,
  },
  'batch.ready': {
    words: (items) =>
      counted(items, 'A batch is read and waits for you.', (count) => `A batch of ${count} documents waits for you.`),
    label: 'A batch of documents is read',
    href: under('/clinic/batches'),
    permission: 'result.match',
    byDefault: true,
  },
  'import.finished': {
    words: (items) =>
      counted(items, 'An import of patients is finished.', (count) => `An import of ${count} patients is finished.`),
    label: 'An import of patients is finished',
    href: always('/clinic/patients/import'),
    permission: 'patient.write',
    byDefault: true,
  },
  'table.stored': {
    words: (items) =>
      counted(
        items,
        'A table of results is stored.',
        (count) => `A table is stored: ${count} results were made of it.`,
      ),
    label: 'A table of results is stored',
    href: under('/clinic/tables'),
    permission: 'table.import',
    byDefault: true,
  },
  'incident.opened': {
    words: () => 'A result was withdrawn after it was sent: an incident is open.',
    label: 'An incident is opened',
    href: under('/clinic/incidents'),
    permission: 'result.recall',
    byDefault: true,
  },
  'export.ready': {
    words: () => 'An export is ready to be fetched.',
    label: 'An export is ready',
    href: always('/clinic/exports'),
    permission: 'clinic.read',
    byDefault: true,
  },
} as const satisfies Record<string, Kind>

export type NotificationKind = keyof typeof notificationKinds
export const notificationKindNames = Object.keys(notificationKinds) as [NotificationKind, ...NotificationKind[]]

/** One kind's facts; a kind that an older version wrote down has none any more. */
export const kindOf = (kind: string): Kind | null =>
  kind in notificationKinds ? notificationKinds[kind as NotificationKind] : null

export const notificationIdInput = z.string().regex(/^ntf_[0-9a-z]{26}$/)

export const listNotificationsInput = z.object({ cursor: cursorInput })
export type ListNotificationsInput = z.infer<typeof listNotificationsInput>

export const markReadInput = z.strictObject({ notificationId: notificationIdInput })
export type MarkReadInput = z.infer<typeof markReadInput>

const listed = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]), z.array(item))

/** The kinds that are ticked; all others are not wanted. */
export const saveChoicesInput = z.strictObject({ wanted: listed(z.enum(notificationKindNames)) })
export type SaveChoicesInput = z.infer<typeof saveChoicesInput>

export type NotificationRow = {
  notificationId: string
  words: string
  href: string
  /** What the result is called and whose it is, for those that are about one. */
  about: string | null
  createdAt: Date
  read: boolean
}
