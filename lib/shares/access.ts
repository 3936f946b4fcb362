import type { PatientActor } from '@/lib/auth/actors'
import type { Prisma } from '@/prisma/generated/client'

/** The shares that this account made. */
export const sharesOf = (actor: PatientActor) => ({ accountId: actor.accountId }) satisfies Prisma.ShareWhereInput
