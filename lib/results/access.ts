import type { ClinicActor, PatientActor } from '@/lib/auth/actors'
import type { Prisma } from '@/prisma/generated/client'

/** All results of the actor's own clinic. */
export const resultsOf = (actor: ClinicActor) => ({ clinicId: actor.clinicId })

const patientIdsOf = (actor: PatientActor) => actor.patients.map(({ patientId }) => patientId)

/** What was sent to the patients behind this account, withdrawn results too: of those only that they were withdrawn is told. */
export const resultsToldTo = (actor: PatientActor) =>
  ({
    patientId: { in: patientIdsOf(actor) },
    status: { in: ['sent', 'archived'] },
    sentAt: { not: null },
  }) satisfies Prisma.ResultWhereInput

/**
 * What the patients behind this account may open: not of those whose birth date their clinic asks for first, until it was
 * given.
 */
export const resultsVisibleTo = (actor: PatientActor) =>
  ({
    ...resultsToldTo(actor),
    patientId: { in: actor.patients.flatMap(({ patientId, mustProve }) => (mustProve ? [] : patientId)) },
    recalledAt: null,
  }) satisfies Prisma.ResultWhereInput

/** Whether this account has to give the birth date of a patient of its own before anything of theirs is opened. */
export const mustProve = (actor: PatientActor, patientId: bigint | null): boolean =>
  actor.patients.some((patient) => patient.patientId === patientId && patient.mustProve)
