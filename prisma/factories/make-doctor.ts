import { type DoctorActor, makeDoctorActor, noOrigin } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { newId } from '@/lib/ids'
import { factoryPassword, hashOnce, nextNumber } from '@/prisma/factories/make-clinic'

type DoctorFacts = Partial<{
  email: string
  fullName: string
  specialisation: string
  licenseNumber: string
  country: string
  timeZone: string
  password: string
  /** What an admin found out about the licence. */
  licenceNotes: string
  /** How far an admin's look has come. */
  reached: 'unproved' | 'waiting' | 'approved' | 'refused' | 'suspended'
}>

/** A doctor and, for one who may sign in, the actor that they are then. */
export async function makeDoctor(facts: DoctorFacts = {}): Promise<DoctorActor> {
  const {
    email = `doctor-${nextNumber()}@test.example`,
    fullName = 'Dr Amaka Bello',
    specialisation = 'Family medicine',
    licenseNumber = 'MDCN/R/10001',
    country = 'NG',
    timeZone = 'Africa/Lagos',
    reached = 'approved',
  } = facts
  const now = new Date()
  const wasApproved = reached === 'approved' || reached === 'suspended'
  const doctor = await dbAcrossClinics.doctor.create({
    data: {
      publicId: newId('doctor'),
      email,
      fullName,
      specialisation,
      licenseNumber,
      country,
      timeZone,
      phone: '+234 802 000 1111',
      passwordHash: await hashOnce(facts.password ?? factoryPassword),
      emailVerifiedAt: reached === 'unproved' ? null : now,
      ...(facts.licenceNotes ? { licenceNotes: facts.licenceNotes, licenceNotesAt: now } : {}),
      ...(wasApproved ? { approvedAt: now } : {}),
      ...(reached === 'refused' ? { refusedAt: now, refusedReason: 'The licence is not in the register.' } : {}),
      ...(reached === 'suspended' ? { suspendedAt: now, suspendedReason: 'Test' } : {}),
    },
  })
  return makeDoctorActor({
    doctorId: doctor.id,
    doctorPublicId: doctor.publicId,
    fullName,
    email,
    specialisation,
    timeZone,
    sessionId: 0n,
    origin: noOrigin,
  })
}
