import type { AdminActor } from '@/lib/auth/actors'
import type { Prisma } from '@/prisma/generated/client'

/** A grant that names this admin and holds at this moment: worked out anew at every request, so that a revoked one opens nothing. */
export const liveGrantsOf = ({ adminId }: AdminActor) =>
  ({ adminId, revokedAt: null, expiresAt: { gt: new Date() } }) satisfies Prisma.SupportGrantWhereInput

/** The clinic of this id, as long as it lets this admin look. Every question about it carries this condition. */
export const clinicOpenTo = (actor: AdminActor, clinicId: string) =>
  ({ publicId: clinicId, supportGrants: { some: liveGrantsOf(actor) } }) satisfies Prisma.ClinicWhereInput
