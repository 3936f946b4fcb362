import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'

const shown = {
  id: true,
  publicId: true,
  fullName: true,
  email: true,
  role: true,
  status: true,
  totpConfirmedAt: true,
  lastLoginAt: true,
  createdAt: true,
  branch: { select: { publicId: true, name: true } },
} as const

/** More than any clinic has; a list that long is looked through, not paged. */
const most = 500

/** Everybody who works for the clinic or is suspended; who left stands in the activity alone. */
export async function listMembers(actor: ClinicActor): Promise<MemberRow[]> {
  const rows = await db.member.findMany({
    where: { clinicId: actor.clinicId, removedAt: null },
    orderBy: [{ fullName: 'asc' }, { id: 'asc' }],
    take: most,
    select: shown,
  })
  return rows.map((row) => toRow(actor, row))
}

/** One member of the actor's clinic. @throws not_found for any other, and for who left. */
export async function getMember(actor: ClinicActor, { memberId }: { memberId: string }): Promise<MemberRow> {
  const row = await db.member.findFirst({
    where: { publicId: memberId, clinicId: actor.clinicId, removedAt: null },
    select: shown,
  })
  if (!row) throw notFound()
  return toRow(actor, row)
}

type Shown = Awaited<ReturnType<typeof db.member.findMany<{ select: typeof shown }>>>[number]

const toRow = (actor: ClinicActor, row: Shown) => ({
  memberId: row.publicId,
  fullName: row.fullName,
  email: row.email,
  role: row.role,
  suspended: row.status !== 'active',
  hasSecondStep: row.totpConfirmedAt !== null,
  lastLoginAt: row.lastLoginAt,
  joinedAt: row.createdAt,
  branch: row.branch && { branchId: row.branch.publicId, name: row.branch.name },
  isSelf: row.id === actor.memberId,
})
export type MemberRow = ReturnType<typeof toRow>
