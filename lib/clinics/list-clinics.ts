import { z } from 'zod'
import type { AdminActor } from '@/lib/auth/actors'
import { standingOf, whereStanding } from '@/lib/clinics/standing-of'
import { clinicStandings, type ClinicStanding } from '@/lib/clinics/schema'
import { dbAcrossClinics } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { cursorInput, type Page, pageOf, readCursor } from '@/lib/paging'

export const listClinicsInput = z.object({
  q: z.string().trim().max(100).catch('').default(''),
  status: z.enum(clinicStandings).optional().catch(undefined),
  cursor: cursorInput,
})
export type ListClinicsInput = z.infer<typeof listClinicsInput>

const limit = 25

const shown = {
  publicId: true,
  clinicName: true,
  email: true,
  phone: true,
  address: true,
  city: true,
  state: true,
  country: true,
  timeZone: true,
  status: true,
  emailVerifiedAt: true,
  approvedAt: true,
  suspendedAt: true,
  suspendedReason: true,
  refusedAt: true,
  refusedReason: true,
  createdAt: true,
  lastLoginAt: true,
} as const

/** The clinics of the platform, the newest first, narrowed by the beginning of a name or address. */
export async function listClinics(
  _admin: AdminActor,
  { q, status, cursor: cursorText }: ListClinicsInput,
): Promise<Page<ClinicFacts>> {
  const cursor = readCursor(cursorText)
  const backwards = cursor?.to === 'previous'
  const at =
    cursor && (await dbAcrossClinics.clinic.findUnique({ where: { publicId: cursor.id }, select: { id: true } }))
  const rows = await dbAcrossClinics.clinic.findMany({
    where: {
      ...(status ? whereStanding[status] : {}),
      ...(q === ''
        ? {}
        : { OR: [{ clinicName: { contains: q } }, { email: { startsWith: q } }, { city: { startsWith: q } }] }),
      ...(at ? { id: backwards ? { gt: at.id } : { lt: at.id } } : {}),
    },
    orderBy: { id: backwards ? 'asc' : 'desc' },
    take: limit + 1,
    select: shown,
  })
  const page = pageOf(rows, { limit, cursor, keyOf: (row) => ({ value: null, id: row.publicId }) })
  return { ...page, rows: page.rows.map(toFacts) }
}

type Shown = Awaited<ReturnType<typeof dbAcrossClinics.clinic.findMany<{ select: typeof shown }>>>[number]

const toFacts = ({ publicId, ...rest }: Shown) => ({
  clinicId: publicId,
  ...rest,
  // Not to be taken for the state in which the clinic lies, which it entered itself.
  standing: standingOf(rest),
})
export type ClinicFacts = ReturnType<typeof toFacts>

/** One clinic with what it entered and how much it does: counts only, nothing of a result. */
export async function getClinic(_admin: AdminActor, { clinicId }: { clinicId: string }) {
  const clinic = await dbAcrossClinics.clinic.findUnique({
    where: { publicId: clinicId },
    select: {
      ...shown,
      id: true,
      members: {
        where: { removedAt: null },
        select: { publicId: true, fullName: true, email: true, role: true, status: true, lastLoginAt: true },
        orderBy: { id: 'asc' },
        take: 200,
      },
      branches: { select: { name: true, archivedAt: true }, orderBy: { id: 'asc' }, take: 200 },
    },
  })
  if (!clinic) throw notFound()
  const { id, members, branches, ...facts } = clinic
  const of = { clinicId: id }
  const [patients, results, sent, failedMessages] = await Promise.all([
    dbAcrossClinics.patient.count({ where: of }),
    dbAcrossClinics.result.count({ where: of }),
    dbAcrossClinics.result.count({ where: { ...of, status: 'sent' } }),
    dbAcrossClinics.delivery.count({ where: { ...of, status: { in: ['failed', 'bounced'] }, cancelledAt: null } }),
  ])
  return {
    ...toFacts(facts),
    members: members.map(({ publicId, ...member }) => ({ memberId: publicId, ...member })),
    branches,
    counts: { patients, results, sent, failedMessages },
  }
}

/** How many clinics are in each state, for the admin's first page; a refused one waits for nobody. */
export async function countClinics(_admin: AdminActor): Promise<Record<ClinicStanding, number>> {
  const [groups, refused] = await Promise.all([
    dbAcrossClinics.clinic.groupBy({ by: ['status'], _count: true }),
    dbAcrossClinics.clinic.count({ where: whereStanding.refused }),
  ])
  const of = (status: string) => groups.find((group) => group.status === status)?._count ?? 0
  return { active: of('active'), inactive: of('inactive') - refused, refused, suspended: of('suspended') }
}
