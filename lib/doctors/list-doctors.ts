import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import type { ListDoctorsInput } from '@/lib/doctors/schema'
import { stateOf, whereState } from '@/lib/doctors/state-of'
import { type Page, pageOf, readCursor } from '@/lib/paging'

const limit = 25

const shown = {
  publicId: true,
  fullName: true,
  email: true,
  specialisation: true,
  licenseNumber: true,
  country: true,
  emailVerifiedAt: true,
  approvedAt: true,
  refusedAt: true,
  suspendedAt: true,
  createdAt: true,
} as const

type Shown = Awaited<ReturnType<typeof dbAcrossClinics.doctor.findMany<{ select: typeof shown }>>>[number]

const toRow = ({ publicId, fullName, email, specialisation, licenseNumber, country, createdAt, ...stamps }: Shown) => ({
  doctorId: publicId,
  fullName,
  email,
  specialisation,
  licenseNumber,
  country,
  createdAt,
  state: stateOf(stamps),
})
export type DoctorRow = ReturnType<typeof toRow>

/** The doctors of the platform, the newest first, narrowed by a name, an address or a licence. */
export async function listDoctors(_admin: AdminActor, input: ListDoctorsInput): Promise<Page<DoctorRow>> {
  const { q, state } = input
  const cursor = readCursor(input.cursor)
  const backwards = cursor?.to === 'previous'
  const at =
    cursor && (await dbAcrossClinics.doctor.findUnique({ where: { publicId: cursor.id }, select: { id: true } }))
  const rows = await dbAcrossClinics.doctor.findMany({
    where: {
      ...(state ? whereState[state] : {}),
      ...(q === ''
        ? {}
        : { OR: [{ fullName: { contains: q } }, { email: { startsWith: q } }, { licenseNumber: { startsWith: q } }] }),
      ...(at ? { id: backwards ? { gt: at.id } : { lt: at.id } } : {}),
    },
    orderBy: { id: backwards ? 'asc' : 'desc' },
    take: limit + 1,
    select: shown,
  })
  const page = pageOf(rows, { limit, cursor, keyOf: (row) => ({ value: null, id: row.publicId }) })
  return { ...page, rows: page.rows.map(toRow) }
}

/** How many doctors wait for somebody to look, for the admin's first page. */
export function countWaitingDoctors(_admin: AdminActor): Promise<number> {
  return dbAcrossClinics.doctor.count({ where: whereState.waiting })
}
