import type { ClinicActor } from '@/lib/auth/actors'

/** The patients of the actor's own clinic. */
export const patientsOf = (actor: ClinicActor) => ({ clinicId: actor.clinicId })
