import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import type { ListIncidentsInput } from '@/lib/incidents/schema'
import { type Page, pageOf, readCursor } from '@/lib/paging'

const limit = 25

export type IncidentRow = {
  incidentId: string
  openedAt: Date
  closedAt: Date | null
  testName: string
  patientName: string | null
  accesses: number
}

/** The clinic's incidents, the newest first. */
export async function listIncidents(
  actor: ClinicActor,
  { cursor: text }: ListIncidentsInput,
): Promise<Page<IncidentRow>> {
  const mine = { clinicId: actor.clinicId }
  const cursor = readCursor(text)
  const backwards = cursor?.to === 'previous'
  const at = cursor && (await db.incident.findFirst({ where: { publicId: cursor.id, ...mine }, select: { id: true } }))
  const rows = await db.incident.findMany({
    where: { ...mine, ...(at ? { id: backwards ? { gt: at.id } : { lt: at.id } } : {}) },
    orderBy: { id: backwards ? 'asc' : 'desc' },
    take: limit + 1,
    include: {
      result: { select: { testName: true, patient: { select: { fullName: true } } } },
    },
  })
  const page = pageOf(rows, { limit, cursor, keyOf: (row) => ({ value: null, id: row.publicId }) })
  // Counted for the page alone: a count within the query above would be made of every incident that there is.
  const counts = await db.incidentAccess.groupBy({
    by: ['incidentId'],
    where: { ...mine, incidentId: { in: page.rows.map(({ id }) => id) } },
    _count: true,
  })
  const accessesOf = new Map(counts.map(({ incidentId, _count }) => [incidentId, _count]))
  return {
    ...page,
    rows: page.rows.map((row) => ({
      incidentId: row.publicId,
      openedAt: row.openedAt,
      closedAt: row.closedAt,
      testName: row.result.testName,
      patientName: row.result.patient?.fullName ?? null,
      accesses: accessesOf.get(row.id) ?? 0,
    })),
  }
}
