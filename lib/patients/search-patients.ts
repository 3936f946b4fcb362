import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { searchWordsOf } from '@/lib/patients/search-terms'

/** So many patients are looked through at most; who gets this many has to type more. */
export const searchLimit = 1000

/**
 * The ids of the patients of the actor's clinic in whose name, number or contacts every word of the query stands.
 * @returns null when the query says too little to search by.
 */
export async function searchPatientIds(actor: ClinicActor, query: string): Promise<bigint[] | null> {
  const words = searchWordsOf(query)
  if (words.length === 0) return null
  let found: Set<bigint> | undefined
  // The longest word first: it leaves the fewest patients for the others to be compared with.
  for (const word of words) {
    const terms = await db.patientSearchTerm.findMany({
      where: {
        clinicId: actor.clinicId,
        term: { startsWith: word },
        ...(found ? { patientId: { in: [...found] } } : {}),
      },
      select: { patientId: true },
      take: searchLimit,
    })
    found = new Set(terms.map((term) => term.patientId))
    if (found.size === 0) return []
  }
  return [...(found ?? [])]
}
