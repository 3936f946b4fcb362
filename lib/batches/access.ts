import type { ClinicActor } from '@/lib/auth/actors'

/** The batches, and all that is in them, of the actor's own clinic. */
export const batchesOf = (actor: ClinicActor) => ({ clinicId: actor.clinicId })

/** Batches that can still be worked on: not confirmed and not discarded. */
export const openBatchesOf = (actor: ClinicActor) => ({ ...batchesOf(actor), confirmedAt: null, discardedAt: null })
