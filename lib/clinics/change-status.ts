import { recordAudit } from '@/lib/audit/record-audit'
import type { AdminActor } from '@/lib/auth/actors'
import { revokeSessionsOf } from '@/lib/auth/sessions'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'

type ClinicId = { clinicId: string }

const moved = () =>
  new AppError('conflict', 'The clinic’s status has changed meanwhile. Look at it again before you decide.')

const notRefused = { refusedAt: null, refusedById: null, refusedReason: null }

/** Lets a registered clinic send, also one that was refused before. Its address has to be proved first. */
export async function approveClinic(admin: AdminActor, { clinicId }: ClinicId): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.clinic.updateMany({
      where: { publicId: clinicId, status: 'inactive', emailVerifiedAt: { not: null } },
      data: { status: 'active', approvedAt: new Date(), approvedById: admin.adminId, ...notRefused },
    })
    if (count === 0) throw moved()
    const { id } = await tx.clinic.findUniqueOrThrow({ where: { publicId: clinicId }, select: { id: true } })
    await recordAudit(tx, admin, { action: 'clinic.approved', entityId: id, clinicId: id })
    await enqueueJob(tx, 'tell-clinic-status', { clinicId, status: 'active' }, { key: newId('job') })
  })
}

/** Turns an application down. Its people are told why, and cannot sign in; it can be approved later all the same. */
export async function refuseClinic(
  admin: AdminActor,
  { clinicId, reason }: ClinicId & { reason: string },
): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.clinic.updateMany({
      where: { publicId: clinicId, status: 'inactive', approvedAt: null, refusedAt: null },
      data: { refusedAt: new Date(), refusedById: admin.adminId, refusedReason: reason },
    })
    if (count === 0) throw moved()
    const { id } = await tx.clinic.findUniqueOrThrow({ where: { publicId: clinicId }, select: { id: true } })
    await revokeSessionsOf(tx, { ofClinicId: id }, 'application refused')
    await recordAudit(tx, admin, { action: 'clinic.refused', entityId: id, clinicId: id })
    await enqueueJob(tx, 'tell-clinic-status', { clinicId, status: 'refused' }, { key: newId('job') })
  })
}

/** Ends every sign-in of the clinic's members from their next request on, and stops all sending. Patients keep what they have. */
export async function suspendClinic(
  admin: AdminActor,
  { clinicId, reason }: ClinicId & { reason: string },
): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const { count } = await tx.clinic.updateMany({
      where: { publicId: clinicId, status: { not: 'suspended' } },
      data: { status: 'suspended', suspendedAt: new Date(), suspendedById: admin.adminId, suspendedReason: reason },
    })
    if (count === 0) throw moved()
    const { id } = await tx.clinic.findUniqueOrThrow({ where: { publicId: clinicId }, select: { id: true } })
    await revokeSessionsOf(tx, { ofClinicId: id }, 'clinic suspended')
    await recordAudit(tx, admin, { action: 'clinic.suspended', entityId: id, clinicId: id })
    await enqueueJob(tx, 'tell-clinic-status', { clinicId, status: 'suspended' }, { key: newId('job') })
  })
}

/** Makes a suspended clinic active again, or waiting again if it was never approved. */
export async function reactivateClinic(admin: AdminActor, { clinicId }: ClinicId): Promise<void> {
  await dbAcrossClinics.$transaction(async (tx) => {
    const clinic = await tx.clinic.findUnique({ where: { publicId: clinicId }, select: { id: true, approvedAt: true } })
    const status = clinic?.approvedAt ? 'active' : 'inactive'
    const { count } = await tx.clinic.updateMany({
      where: { publicId: clinicId, status: 'suspended' },
      data: { status, suspendedAt: null, suspendedById: null, suspendedReason: null },
    })
    if (count === 0 || !clinic) throw moved()
    await recordAudit(tx, admin, { action: 'clinic.reactivated', entityId: clinic.id, clinicId: clinic.id })
    if (status === 'active') await enqueueJob(tx, 'tell-clinic-status', { clinicId, status }, { key: newId('job') })
  })
}
