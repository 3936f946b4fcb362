import type { Patient } from '@/lib/fhir/types'
import type { Gender } from '@/prisma/generated/enums'

export type PersonFacts = {
  fullName: string
  /** "1991-11-02". */
  birthDate: string | null
  gender: Gender | null
}

/** A person. The name stays whole: which part of it is the family's is not known everywhere in the world. */
export function patientResource({ fullName, birthDate, gender }: PersonFacts): Patient {
  return {
    resourceType: 'Patient',
    name: [{ text: fullName }],
    ...(gender ? { gender } : {}),
    ...(birthDate ? { birthDate } : {}),
  }
}
