import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { patientsOfSamePerson } from '@/lib/profiles/patients-of-same-person'
import { resultsVisibleTo } from '@/lib/results/access'

type Asked = { resultRowId: bigint; patientId: bigint | null; codes: readonly string[] }

/** Those of these LOINC codes that another opened result of the same person bears too. */
export async function codesWithHistory(
  actor: PatientActor,
  { resultRowId, patientId, codes }: Asked,
): Promise<readonly string[]> {
  if (codes.length === 0 || patientId === null) return []
  const samePerson = await patientsOfSamePerson(actor, patientId)
  const others = await db.result.findMany({
    where: {
      AND: [resultsVisibleTo(actor), { patientId: { in: samePerson } }],
      id: { not: resultRowId },
      firstViewedAt: { not: null },
    },
    orderBy: { id: 'desc' },
    take: 200,
    select: {
      versions: {
        where: { supersededAt: null },
        select: { observations: { where: { loinc: { in: [...codes] } }, select: { loinc: true } } },
      },
    },
  })
  const found = others.flatMap(({ versions }) => versions.flatMap(({ observations }) => observations))
  return [...new Set(found.flatMap(({ loinc }) => loinc ?? []))]
}
