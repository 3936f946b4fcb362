import { readAccessPage } from '@/lib/accesses/access-page.sql'
import type { AccessAction, ListOwnAccessesInput } from '@/lib/accesses/schema'
import { type Subject, subjectsOf } from '@/lib/accesses/subjects-of'
import type { PatientActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { type Page, pageOf, readCursor } from '@/lib/paging'
import { namesOfDoctors } from '@/lib/doctors/names-of'
import { shareKeysOf } from '@/lib/shares/share-keys-of'
import { titlesOfRecords } from '@/lib/records/titles-of'
import { namesOfResults } from '@/lib/results/names-of'

export type AccessRow = {
  accessId: string
  at: Date
  action: AccessAction
  /** Who it was, without a name where it is none of the reader's business. */
  by: 'you' | 'clinic' | 'family' | 'doctor' | 'share' | 'other'
  clinicName: string | null
  doctorName: string | null
  /** What was looked at, as far as it may be told now. */
  what: string | null
  address: string | null
}

const limit = 50

/** Who looked at what this account may see, the newest first. Nothing of anybody else's is in it. */
export async function listOwnAccesses(actor: PatientActor, input: ListOwnAccessesInput): Promise<Page<AccessRow>> {
  const cursor = readCursor(input.cursor)
  const backwards = cursor?.to === 'previous'
  const subjects = await subjectsOf(actor)
  const at =
    cursor &&
    (await dbAcrossClinics.activityLog.findFirst({
      where: {
        publicId: cursor.id,
        OR: subjects.map(({ type, ids }) => ({ entityType: type, entityId: { in: [...ids] } })),
      },
      select: { id: true },
    }))
  const ids = await readAccessPage({
    subjects,
    withoutAccountId: input.own ? null : actor.accountId,
    backwards,
    limit: limit + 1,
    beyondId: at?.id ?? null,
  })
  const rows = await dbAcrossClinics.activityLog.findMany({
    where: { id: { in: ids } },
    orderBy: { id: backwards ? 'asc' : 'desc' },
  })
  const page = pageOf(rows, { limit, cursor, keyOf: (row) => ({ value: null, id: row.publicId }) })
  return { ...page, rows: await describe(actor, page.rows) }
}

type LogRow = Awaited<ReturnType<typeof dbAcrossClinics.activityLog.findMany>>[number]

async function describe(actor: PatientActor, rows: LogRow[]): Promise<AccessRow[]> {
  const idsOf = (type: Subject['type']) => rows.flatMap((row) => (row.entityType === type ? (row.entityId ?? []) : []))
  const [results, records, shares, doctors] = [
    await namesOfResults(actor, idsOf('result')),
    await titlesOfRecords(actor, idsOf('record')),
    idsOf('share').length > 0 ? await shareKeysOf(actor) : new Map<bigint, string>(),
    await namesOfDoctors(rows.flatMap((row) => (row.actorKind === 'doctor' ? (row.actorId ?? []) : []))),
  ]
  return rows.map((row) => {
    const result = row.entityType === 'result' ? results.get(row.entityId ?? 0n) : undefined
    const record = row.entityType === 'record' ? records.get(row.entityId ?? 0n) : undefined
    const share = row.entityType === 'share' ? shares.get(row.entityId ?? 0n) : undefined
    const by = whoOf(actor, row)
    return {
      accessId: row.publicId,
      at: row.createdAt,
      action: row.action as AccessAction,
      by,
      clinicName: result?.clinicName ?? null,
      doctorName: by === 'doctor' ? (doctors.get(row.actorId ?? 0n) ?? null) : null,
      what: result?.testName ?? record ?? share ?? null,
      // Where staff sit is their clinic's business; where somebody opened a share is the patient's.
      address: by === 'clinic' ? null : row.address,
    }
  })
}

function whoOf(actor: PatientActor, { actorKind, actorId }: LogRow): AccessRow['by'] {
  if (actorKind === 'clinic' || actorKind === 'doctor' || actorKind === 'share') return actorKind
  if (actorKind === 'patient') return actorId === actor.accountId ? 'you' : 'family'
  return 'other'
}
