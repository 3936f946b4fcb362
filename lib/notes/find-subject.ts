import type { DoctorActor } from '@/lib/auth/actors'
import type { Transaction } from '@/lib/db'
import { notFound } from '@/lib/errors'
import type { Prisma } from '@/prisma/generated/client'

const shownTo = ({ doctorId }: DoctorActor) =>
  ({
    stoppedAt: null,
    share: { revokedAt: null, accesses: { some: { doctorId } } },
  }) satisfies Prisma.ShareItemWhereInput

const named = {
  version: { select: { id: true, publicId: true } },
  updateVersion: { select: { id: true, publicId: true } },
  result: { select: { id: true, testName: true, testDate: true } },
  record: { select: { id: true, publicId: true, title: true, dateOfRecord: true } },
} as const

type Person = { id: bigint; accountId: bigint }
type Columns = { recordId: bigint } | { clinicId: bigint; resultId: bigint; versionId: bigint }
export type Subject = { id: string; title: string; date: Date | null; columns: Columns }

/** What this doctor was shown of this person and has not lost since: each as a note can be about it. */
export async function listSubjects(tx: Transaction, actor: DoctorActor, person: Person): Promise<Subject[]> {
  const items = await tx.shareItem.findMany({
    where: { accountId: person.accountId, ...shownTo(actor), share: { ...shownTo(actor).share, profileId: person.id } },
    orderBy: [{ shareId: 'desc' }, { position: 'asc' }],
    take: 100,
    include: named,
  })
  const subjects = items.flatMap(({ clinicId, version, updateVersion, result, record }): Subject[] => {
    if (record && record.title !== '')
      return [{ id: record.publicId, title: record.title, date: record.dateOfRecord, columns: { recordId: record.id } }]
    const newest = updateVersion ?? version
    if (!newest || !result || clinicId === null) return []
    const columns = { clinicId, resultId: result.id, versionId: newest.id }
    return [{ id: newest.publicId, title: result.testName, date: result.testDate, columns }]
  })
  return [...new Map(subjects.map((subject) => [subject.id, subject])).values()]
}

/** The columns by which a note names its subject. @throws not_found for anything that this person did not show this doctor. */
export async function findSubject(
  tx: Transaction,
  actor: DoctorActor,
  person: Person,
  about: string | null,
): Promise<Columns | null> {
  if (about === null) return null
  const found = (await listSubjects(tx, actor, person)).find(({ id }) => id === about)
  if (!found) throw notFound()
  return found.columns
}
