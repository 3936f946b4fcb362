import type { DoctorActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { type Page, pageOf, readCursor } from '@/lib/paging'

const limit = 25

export type SavedRow = {
  savedId: string
  profileId: string
  patientName: string
  savedAt: Date
  lastConsultationAt: Date | null
}

/** The patients whom this doctor saved, the newest first. */
export async function listSavedPatients(
  { doctorId }: DoctorActor,
  { cursor: cursorText, take = limit }: { cursor?: string | undefined; take?: number },
): Promise<Page<SavedRow>> {
  const cursor = readCursor(cursorText)
  const backwards = cursor?.to === 'previous'
  const at =
    cursor &&
    (await dbAcrossClinics.savedPatient.findFirst({ where: { publicId: cursor.id, doctorId }, select: { id: true } }))
  const rows = await dbAcrossClinics.savedPatient.findMany({
    where: { doctorId, ...(at ? { id: backwards ? { gt: at.id } : { lt: at.id } } : {}) },
    orderBy: { id: backwards ? 'asc' : 'desc' },
    take: take + 1,
    select: {
      publicId: true,
      savedAt: true,
      lastConsultationAt: true,
      profile: { select: { publicId: true, fullName: true } },
    },
  })
  const page = pageOf(rows, { limit: take, cursor, keyOf: (row) => ({ value: null, id: row.publicId }) })
  return {
    ...page,
    rows: page.rows.map(({ publicId, profile, ...rest }) => ({
      savedId: publicId,
      profileId: profile.publicId,
      patientName: profile.fullName,
      ...rest,
    })),
  }
}
