import { isSimilarName } from '@/lib/patients/similar-names'

export type Person = { id: bigint; fullName: string; dateOfBirth: Date | null }

/**
 * Whether two rows that share something (a day, a telephone, a number) may be one person: names that fit, and no two birth
 * dates. Twins share a telephone and a name's half; two birth dates are two people.
 */
export function isLikelyOne(one: Person, other: Person): boolean {
  if (one.id === other.id || !isSimilarName(one.fullName, other.fullName)) return false
  return !one.dateOfBirth || !other.dateOfBirth || one.dateOfBirth.getTime() === other.dateOfBirth.getTime()
}

/** A birth date that half of a list has stands for "unknown", and says nothing about two people. */
export const mostOfOneDay = 200

/** The columns of a pair, the older row first: so each pair is there once. */
export function pairOf(one: Person, other: Person): { firstId: bigint; secondId: bigint } {
  return one.id < other.id ? { firstId: one.id, secondId: other.id } : { firstId: other.id, secondId: one.id }
}
