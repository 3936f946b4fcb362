import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { findPerson } from '@/lib/profiles/find-person'
import { listProfiles } from '@/lib/profiles/list-profiles'
import { listShareableRecords } from '@/lib/records/list-shareable-records'
import { listShareable } from '@/lib/results/list-shareable'

type Asked = { person?: string | undefined; result?: string | undefined }

/**
 * What a new share can hold: the people of this account, and what there is of the one that is asked for, or whose result is.
 * Null for the person while there are several and none was chosen; an id that is not theirs chooses nobody.
 */
export async function offerShare(actor: PatientActor, { person, result }: Asked) {
  const people = await listProfiles(actor)
  const chosen =
    people.find(({ profileId }) => profileId === person) ??
    (result === undefined ? undefined : await ownerOf(actor, people, result)) ??
    (people.length === 1 ? people[0] : undefined)
  if (!chosen) return { people, offer: null }
  const { id, patientIds } = await findPerson(db, actor, chosen)
  const results = await listShareable(db, actor, { patientIds })
  return {
    people,
    offer: {
      profileId: chosen.profileId,
      name: chosen.name,
      results: results.map(({ resultId, testName, clinicName, testDate }) => ({
        resultId,
        testName,
        clinicName,
        testDate,
      })),
      records: (await listShareableRecords(db, actor, { profileId: id })).map(({ recordId, title, dateOfRecord }) => ({
        recordId,
        title,
        dateOfRecord,
      })),
    },
  }
}

type People = Awaited<ReturnType<typeof listProfiles>>

async function ownerOf(actor: PatientActor, people: People, resultId: string) {
  for (const one of people)
    if ((await listShareable(db, actor, { patientIds: one.patientIds, resultIds: [resultId] })).length > 0) return one
  return undefined
}
