import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { stateOf } from '@/lib/doctors/state-of'
import { notFound } from '@/lib/errors'

const by = { select: { fullName: true } } as const

/** One doctor as they entered themselves, and what admins have decided: nothing of their patients. */
export async function getDoctor(_admin: AdminActor, { doctorId }: { doctorId: string }) {
  const row = await dbAcrossClinics.doctor.findUnique({
    where: { publicId: doctorId },
    include: { licenceNotesBy: by, approvedBy: by, refusedBy: by, suspendedBy: by },
  })
  if (!row) throw notFound()
  return {
    doctorId,
    fullName: row.fullName,
    email: row.email,
    phone: row.phone,
    specialisation: row.specialisation,
    licenseNumber: row.licenseNumber,
    country: row.country,
    timeZone: row.timeZone,
    state: stateOf(row),
    emailVerifiedAt: row.emailVerifiedAt,
    createdAt: row.createdAt,
    lastLoginAt: row.lastLoginAt,
    approved: row.approvedAt && { at: row.approvedAt, by: row.approvedBy?.fullName ?? null },
    refused: row.refusedAt && { at: row.refusedAt, by: row.refusedBy?.fullName ?? null, reason: row.refusedReason },
    suspended: row.suspendedAt && {
      at: row.suspendedAt,
      by: row.suspendedBy?.fullName ?? null,
      reason: row.suspendedReason,
    },
    licence:
      row.licenceNotes !== null && row.licenceNotesAt !== null
        ? { notes: row.licenceNotes, at: row.licenceNotesAt, by: row.licenceNotesBy?.fullName ?? null }
        : null,
  }
}
export type DoctorFacts = Awaited<ReturnType<typeof getDoctor>>
