import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { type Page, pageOf, readCursor } from '@/lib/paging'
import { describePerson } from '@/lib/profiles/list-profiles'
import { sharesOf } from '@/lib/shares/access'
import { stateOfShare } from '@/lib/shares/live-share'
import type { ShareState } from '@/lib/shares/schema'

export type ShareRow = {
  shareId: string
  label: string
  recipientName: string | null
  person: string
  items: number
  state: ShareState
  expiresAt: Date
  usesTaken: number
  usesMax: number
  createdAt: Date
}

const limit = 25

/** What this account shares or has shared, the newest first. */
export async function listShares(
  actor: PatientActor,
  { cursor: cursorText }: { cursor?: string | undefined },
): Promise<Page<ShareRow>> {
  const cursor = readCursor(cursorText)
  const backwards = cursor?.to === 'previous'
  const at =
    cursor && (await db.share.findFirst({ where: { publicId: cursor.id, ...sharesOf(actor) }, select: { id: true } }))
  const rows = await db.share.findMany({
    where: { ...sharesOf(actor), ...(at ? { id: backwards ? { gt: at.id } : { lt: at.id } } : {}) },
    orderBy: { id: backwards ? 'asc' : 'desc' },
    take: limit + 1,
    include: {
      profile: { include: { patients: { select: { patientId: true } } } },
    },
  })
  const page = pageOf(rows, { limit, cursor, keyOf: (row) => ({ value: null, id: row.publicId }) })
  const counts = await db.shareItem.groupBy({
    by: ['shareId'],
    where: { accountId: actor.accountId, shareId: { in: page.rows.map(({ id }) => id) } },
    _count: true,
  })
  const itemsOf = new Map(counts.map(({ shareId, _count }) => [shareId, _count]))
  return {
    ...page,
    rows: page.rows.map((row) => ({
      shareId: row.publicId,
      label: row.label,
      recipientName: row.recipientName,
      person: describePerson(actor, row.profile).name,
      items: itemsOf.get(row.id) ?? 0,
      state: stateOfShare(row),
      expiresAt: row.expiresAt,
      usesTaken: row.usesTaken,
      usesMax: row.usesMax,
      createdAt: row.createdAt,
    })),
  }
}
