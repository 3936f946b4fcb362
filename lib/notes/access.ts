import type { DoctorActor, PatientActor } from '@/lib/auth/actors'
import { profilesVisibleTo } from '@/lib/profiles/access'
import type { Prisma } from '@/prisma/generated/client'

/** What this doctor wrote. No other doctor and no clinic reads it. */
export const notesOf = ({ doctorId }: DoctorActor) => ({ doctorId }) satisfies Prisma.NoteWhereInput

/**
 * What doctors wrote and showed to this account: never what they kept to themselves, and not about somebody whose birth date
 * a clinic asks for first, until it was given.
 */
export const notesShownTo = (actor: PatientActor) =>
  ({
    accountId: actor.accountId,
    sharedAt: { not: null },
    text: { not: '' },
    profile: {
      AND: [
        profilesVisibleTo(actor),
        {
          patients: {
            none: { patientId: { in: actor.patients.flatMap((one) => (one.mustProve ? [one.patientId] : [])) } },
          },
        },
      ],
    },
  }) satisfies Prisma.NoteWhereInput
