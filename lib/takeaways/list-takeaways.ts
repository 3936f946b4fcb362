import type { PatientActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import type { TakeawayState } from '@/lib/takeaways/schema'

/** The newest archives of this account, and what becomes of them. Only those of this sign-in can be downloaded by it. */
export async function listTakeaways({ accountId, sessionId }: PatientActor) {
  const rows = await dbAcrossClinics.takeaway.findMany({
    where: { accountId },
    orderBy: { id: 'desc' },
    take: 5,
    include: { file: { select: { sizeBytes: true } } },
  })
  return rows.map((row) => ({
    takeawayId: row.publicId,
    askedAt: row.askedAt,
    expiresAt: row.expiresAt,
    state: stateOf(row),
    isHere: row.sessionId === sessionId,
    doneItems: row.doneItems,
    totalItems: row.totalItems,
    sizeBytes: Number(row.file?.sizeBytes ?? 0n),
  }))
}

type Row = {
  begunAt: Date | null
  readyAt: Date | null
  failedAt: Date | null
  forgottenAt: Date | null
  expiresAt: Date
}

function stateOf({ begunAt, readyAt, failedAt, forgottenAt, expiresAt }: Row): TakeawayState {
  if (failedAt !== null) return 'failed'
  if (forgottenAt !== null || expiresAt < new Date()) return 'gone'
  if (readyAt !== null) return 'ready'
  return begunAt === null ? 'waiting' : 'making'
}
