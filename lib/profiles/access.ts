import type { PatientActor } from '@/lib/auth/actors'
import type { Prisma } from '@/prisma/generated/client'

/**
 * The people of this account: those whom it wrote down itself, those of whom a clinic's patient stands behind one of its
 * contacts now, and those for whom it keeps records. Somebody whose contact is gone is gone with it.
 */
export const profilesVisibleTo = (actor: PatientActor) =>
  ({
    accountId: actor.accountId,
    archivedAt: null,
    OR: [
      { patients: { none: {} } },
      { patients: { some: { patientId: { in: actor.patients.map(({ patientId }) => patientId) } } } },
      { records: { some: { deletedAt: null } } },
    ],
  }) satisfies Prisma.ProfileWhereInput
