import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import { revokeSessionsOf } from '@/lib/auth/sessions'
import { dbAcrossClinics, type Transaction } from '@/lib/db'
import type { DecideWithReasonInput, DoctorInput } from '@/lib/doctors/schema'
import { whereState } from '@/lib/doctors/state-of'
import { AppError, notFound } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'

type Told = 'approved' | 'refused' | 'suspended' | 'reactivated'

/** Runs a decision that changed one row, with its audit entry and its message. @throws conflict where it changed none. */
async function decide(
  admin: AdminActor,
  { doctorId, state }: { doctorId: string; state: Told },
  change: (tx: Transaction) => Promise<{ count: number }>,
): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await change(tx)
    const doctor = await tx.doctor.findUnique({
      where: { publicId: doctorId },
      select: { id: true, licenceNotesAt: true },
    })
    if (!doctor) throw notFound()
    if (count === 0 && state === 'approved' && doctor.licenceNotesAt === null)
      throw new AppError('conflict', 'Look the licence up first, and write down what you found.')
    if (count === 0)
      throw new AppError('conflict', 'This doctor’s registration has changed meanwhile. Look at it again first.')
    if (state === 'suspended') await revokeSessionsOf(tx, { doctorId: doctor.id }, 'suspended')
    await recordAudit(tx, admin, {
      action: `doctor.${state}`,
      entityId: doctor.id,
      metadata: { doctor: doctorId },
    })
    await enqueueJob(tx, 'tell-doctor-state', { doctorId, state }, { key: newId('job') })
  })
}

/** Lets a doctor sign in, whose address is proved and whose licence somebody has looked up; also one who was refused before. */
export async function approveDoctor(admin: AdminActor, { doctorId }: DoctorInput): Promise<void> {
  await decide(admin, { doctorId, state: 'approved' }, (tx) =>
    tx.doctor.updateMany({
      where: {
        publicId: doctorId,
        emailVerifiedAt: { not: null },
        licenceNotesAt: { not: null },
        approvedAt: null,
        suspendedAt: null,
      },
      data: {
        approvedAt: new Date(),
        approvedById: admin.adminId,
        refusedAt: null,
        refusedById: null,
        refusedReason: null,
      },
    }),
  )
}

/** Turns a registration down; the doctor is told why. */
export async function refuseDoctor(admin: AdminActor, { doctorId, reason }: DecideWithReasonInput): Promise<void> {
  await decide(admin, { doctorId, state: 'refused' }, (tx) =>
    tx.doctor.updateMany({
      where: { publicId: doctorId, ...whereState.waiting },
      data: { refusedAt: new Date(), refusedById: admin.adminId, refusedReason: reason },
    }),
  )
}

/** Ends every sign-in of a doctor from their next request on, and lets them start none. Their notes stay. */
export async function suspendDoctor(admin: AdminActor, { doctorId, reason }: DecideWithReasonInput): Promise<void> {
  await decide(admin, { doctorId, state: 'suspended' }, (tx) =>
    tx.doctor.updateMany({
      where: { publicId: doctorId, ...whereState.approved },
      data: { suspendedAt: new Date(), suspendedById: admin.adminId, suspendedReason: reason },
    }),
  )
}

/** Ends a suspension. */
export async function reactivateDoctor(admin: AdminActor, { doctorId }: DoctorInput): Promise<void> {
  await decide(admin, { doctorId, state: 'reactivated' }, (tx) =>
    tx.doctor.updateMany({
      where: { publicId: doctorId, ...whereState.suspended },
      data: { suspendedAt: null, suspendedById: null, suspendedReason: null },
    }),
  )
}
