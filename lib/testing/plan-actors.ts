import {
  type ClinicActor,
  type DoctorActor,
  makeClinicActor,
  makeDoctorActor,
  makePatientActor,
  noOrigin,
  type PatientActor,
} from '@/lib/auth/actors'

/** The owner of the largest clinic of a plan database. */
export const ownerOfLargest: ClinicActor = makeClinicActor({
  clinicId: 1n,
  clinicPublicId: 'cln_largest',
  clinicName: 'Laboratory 1',
  clinicStatus: 'active',
  clinicTimeZone: 'Africa/Lagos',
  memberId: 1n,
  memberPublicId: 'mem_first',
  fullName: 'Ada Obi',
  email: 'member-1@bench.example',
  role: 'owner',
  branchId: null,
  mustEnrol: false,
  sessionId: 0n,
  origin: noOrigin,
})

/** A patient of that clinic who was sent a dozen results. */
export const patientOfLargest: PatientActor = makePatientActor({
  accountId: 1n,
  accountPublicId: 'acc_first',
  language: 'en',
  patients: [{ clinicId: 1n, patientId: 1n, mustProve: false }],
  sessionId: 0n,
  origin: noOrigin,
})

/** The doctor to whom two of five people of a plan database showed something. */
export const doctorOfMany: DoctorActor = makeDoctorActor({
  doctorId: 1n,
  doctorPublicId: 'doc_1',
  fullName: 'Dr Chinedu Eze',
  email: 'doctor-1@bench.example',
  specialisation: 'Cardiology',
  timeZone: 'Africa/Lagos',
  sessionId: 0n,
  origin: noOrigin,
})
