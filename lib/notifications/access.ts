import type { ClinicActor } from '@/lib/auth/actors'

/** What this member was told; a colleague's notifications are nobody else's. */
export const notificationsOf = (actor: ClinicActor) => ({ clinicId: actor.clinicId, memberId: actor.memberId })
