import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { resultsOf } from '@/lib/results/access'

/** The rows of the actor's own results with these ids; a foreign or unknown one is not among them. */
export async function findResultKeys(actor: ClinicActor, resultIds: readonly string[]): Promise<Map<string, bigint>> {
  const rows = await db.result.findMany({
    where: { publicId: { in: [...resultIds] }, ...resultsOf(actor) },
    select: { id: true, publicId: true },
  })
  return new Map(rows.map(({ id, publicId }) => [publicId, id]))
}

/** What a page shows of several results that were ticked, in the order of their ticking; only the actor's own. */
export async function describeResults(actor: ClinicActor, resultIds: readonly string[]) {
  const rows = await db.result.findMany({
    where: { publicId: { in: [...resultIds] }, ...resultsOf(actor) },
    select: { publicId: true, testName: true, testDate: true, patient: { select: { fullName: true } } },
  })
  const byId = new Map(rows.map((row) => [row.publicId, row]))
  return resultIds.flatMap((resultId) => {
    const row = byId.get(resultId)
    return row
      ? [
          {
            resultId,
            testName: row.testName,
            testDate: row.testDate.toISOString().slice(0, 10),
            patientName: row.patient?.fullName ?? null,
          },
        ]
      : []
  })
}
export type ManyRow = Awaited<ReturnType<typeof describeResults>>[number]
