import type { PatientActor } from '@/lib/auth/actors'
import type { Prisma } from '@/prisma/generated/client'

/** What this account keeps here itself, put away or not. */
export const recordsVisibleTo = (actor: PatientActor) =>
  ({ accountId: actor.accountId, deletedAt: null }) satisfies Prisma.MedicalRecordWhereInput
