import type { DoctorActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { type Page, pageOf, readCursor } from '@/lib/paging'
import { stateOfShare } from '@/lib/shares/live-share'
import type { ShareState } from '@/lib/shares/schema'

const limit = 25

export type AccessRow = {
  accessId: string
  profileId: string
  patientName: string
  label: string
  openedAt: Date
  /** What became of the share since. */
  state: ShareState
  address: string | null
}

/** What this doctor opened, the newest first. It names who showed it and never what it says. */
export async function listDoctorAccesses(
  { doctorId }: DoctorActor,
  { cursor: cursorText, take = limit }: { cursor?: string | undefined; take?: number },
): Promise<Page<AccessRow>> {
  const cursor = readCursor(cursorText)
  const backwards = cursor?.to === 'previous'
  const at =
    cursor &&
    (await dbAcrossClinics.doctorAccess.findFirst({ where: { publicId: cursor.id, doctorId }, select: { id: true } }))
  const rows = await dbAcrossClinics.doctorAccess.findMany({
    where: { doctorId, ...(at ? { id: backwards ? { gt: at.id } : { lt: at.id } } : {}) },
    orderBy: { id: backwards ? 'asc' : 'desc' },
    take: take + 1,
    include: { profile: { select: { publicId: true, fullName: true } }, share: true },
  })
  const page = pageOf(rows, { limit: take, cursor, keyOf: (row) => ({ value: null, id: row.publicId }) })
  return {
    ...page,
    rows: page.rows.map(({ publicId, profile, share, openedAt, address }) => ({
      accessId: publicId,
      profileId: profile.publicId,
      patientName: profile.fullName,
      label: share.label,
      openedAt,
      state: stateOfShare(share),
      address,
    })),
  }
}
