import type { PatientActor } from '@/lib/auth/actors'
import type { Transaction } from '@/lib/db'
import { notFound } from '@/lib/errors'
import type { findPerson } from '@/lib/profiles/find-person'
import { listShareableRecords } from '@/lib/records/list-shareable-records'
import { listShareable } from '@/lib/results/list-shareable'

export type Person = Awaited<ReturnType<typeof findPerson>>
type Chosen = { person: Person; resultIds: readonly string[]; recordIds: readonly string[] }

/** One thing in a share, as its row names it. */
export type ChosenItem = {
  name: string
  clinicId: bigint | null
  resultId: bigint | null
  versionId: bigint | null
  recordId: bigint | null
}

/** What was chosen, in its order. One id that is not this person's refuses all: it is nobody's slip. @throws not_found */
export async function findChosen(
  tx: Transaction,
  actor: PatientActor,
  { person, resultIds, recordIds }: Chosen,
): Promise<ChosenItem[]> {
  const results = await listShareable(tx, actor, { patientIds: person.patientIds, resultIds })
  const records = recordIds.length > 0 ? await listShareableRecords(tx, actor, { profileId: person.id, recordIds }) : []
  if (results.length !== new Set(resultIds).size || records.length !== new Set(recordIds).size) throw notFound()
  return [
    ...results.map(({ id, clinicId, versionId, testName }) => ({
      name: testName,
      clinicId,
      resultId: id,
      versionId,
      recordId: null,
    })),
    ...records.map(({ id, title }) => ({ name: title, clinicId: null, resultId: null, versionId: null, recordId: id })),
  ]
}
