'use server'

import { approveDoctor, reactivateDoctor, refuseDoctor, suspendDoctor } from '@/lib/doctors/change-state'
import { noteLicence } from '@/lib/doctors/note-licence'
import { decideWithReasonInput, doctorInput, type DoctorStep, noteLicenceInput } from '@/lib/doctors/schema'
import { adminAction } from '@/lib/web/actions'

/** Back to the doctor as they now stand, where what was done is said. */
const back = (step: DoctorStep) => (_: unknown, input: { doctorId: string }) => ({
  redirect: `/admin/doctors/${input.doctorId}?done=${step}`,
})

export const approveDoctorAction = adminAction(
  { can: 'doctor.approve', input: doctorInput, done: back('approved') },
  approveDoctor,
)

export const refuseDoctorAction = adminAction(
  { can: 'doctor.approve', input: decideWithReasonInput, done: back('refused') },
  refuseDoctor,
)

export const suspendDoctorAction = adminAction(
  { can: 'doctor.approve', input: decideWithReasonInput, done: back('suspended') },
  suspendDoctor,
)

export const reactivateDoctorAction = adminAction(
  { can: 'doctor.approve', input: doctorInput, done: back('reactivated') },
  reactivateDoctor,
)

export const noteLicenceAction = adminAction(
  { can: 'doctor.approve', input: noteLicenceInput, done: back('noted') },
  noteLicence,
)
