import type { ClinicActor } from '@/lib/auth/actors'

/** All tables of the actor's own clinic. Patients have none: a table holds many people. */
export const tablesOf = (actor: ClinicActor) => ({ clinicId: actor.clinicId })
