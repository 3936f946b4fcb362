import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'

/** What came of something that was done to several results at once. */
export async function getBulkAct(actor: ClinicActor, { actId }: { actId: string }) {
  const act = await db.bulkAct.findFirst({
    where: { publicId: actId, clinicId: actor.clinicId },
    include: {
      results: {
        orderBy: { position: 'asc' },
        include: { result: { select: { publicId: true, testName: true, patient: { select: { fullName: true } } } } },
      },
    },
  })
  if (!act) throw notFound()
  return {
    actId,
    kind: act.kind,
    createdAt: act.createdAt,
    rows: act.results.map(({ refusal, result }) => ({
      resultId: result.publicId,
      testName: result.testName,
      patientName: result.patient?.fullName ?? null,
      refusal,
    })),
  }
}
export type BulkActDetails = Awaited<ReturnType<typeof getBulkAct>>
