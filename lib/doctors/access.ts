import type { DoctorActor } from '@/lib/auth/actors'
import { unendedShare } from '@/lib/shares/live-share'
import type { Prisma } from '@/prisma/generated/client'

/** How long after an opening a note may still begin: a share may have one use only, and a consultation outlasts it. */
const writingHours = 24

/** What this doctor opened and the patient still shows: not revoked, not paused, not run out. */
export const liveAccesses = (actor: DoctorActor, now = new Date()) =>
  ({ doctorId: actor.doctorId, share: unendedShare(now) }) satisfies Prisma.DoctorAccessWhereInput

/** What this doctor opened in the last day and the patient has not taken back since. */
const recentAccesses = (actor: DoctorActor, now: Date) =>
  ({
    doctorId: actor.doctorId,
    openedAt: { gt: new Date(now.getTime() - writingHours * 3_600_000) },
    share: { revokedAt: null, pausedAt: null },
  }) satisfies Prisma.DoctorAccessWhereInput

/**
 * The people whom this doctor knows here: whom they saved, about whom they wrote, and whose documents are shown to them now.
 * It says who somebody is, and opens no document.
 */
export const peopleKnownTo = (actor: DoctorActor, now = new Date()) =>
  ({
    OR: [
      { savedBy: { some: { doctorId: actor.doctorId } } },
      { notes: { some: { doctorId: actor.doctorId } } },
      { doctorAccesses: { some: { OR: [liveAccesses(actor, now), recentAccesses(actor, now)] } } },
    ],
  }) satisfies Prisma.ProfileWhereInput

/** About whom this doctor may begin a note: whom they saved, and who shows or has just shown them something. */
export const peopleToWriteAbout = (actor: DoctorActor, now = new Date()) =>
  ({
    OR: [
      { savedBy: { some: { doctorId: actor.doctorId } } },
      { doctorAccesses: { some: { OR: [liveAccesses(actor, now), recentAccesses(actor, now)] } } },
    ],
  }) satisfies Prisma.ProfileWhereInput

/** Whom this doctor may save: whoever shows them something now, and allowed it there. */
export const peopleToSave = (actor: DoctorActor, now = new Date()) =>
  ({
    doctorAccesses: {
      some: { doctorId: actor.doctorId, share: { ...unendedShare(now), savingAllowedAt: { not: null } } },
    },
  }) satisfies Prisma.ProfileWhereInput
