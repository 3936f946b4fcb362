import type { ClinicActor } from '@/lib/auth/actors'

/** All calls of the actor's own clinic. */
export const callsOf = (actor: ClinicActor) => ({ clinicId: actor.clinicId })
/** Those that are not done yet. */
export const openCallsOf = (actor: ClinicActor) => ({ ...callsOf(actor), openSlot: 1 })
