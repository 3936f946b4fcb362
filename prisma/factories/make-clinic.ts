import { hashPassword } from '@/lib/auth/passwords'
import { type ClinicActor, makeClinicActor, noOrigin } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { newId } from '@/lib/ids'
import type { ClinicStatus, MemberRole } from '@/prisma/generated/enums'

type ClinicFacts = {
  clinicName?: string
  email?: string
  status?: ClinicStatus
  city?: string
  country?: string
  timeZone?: string
  phone?: string
  address?: string
}

let count = 0

/** A different number at each call and in each process, for addresses that have to be unique. */
export function nextNumber(): string {
  count += 1
  return `${process.pid}-${Date.now().toString(36)}-${count}`
}

/** A clinic as it stands after registration and, unless told otherwise, approval. */
export async function makeClinic(facts: ClinicFacts = {}) {
  const status = facts.status ?? 'active'
  const {
    clinicName = 'Test Diagnostics',
    email = `clinic-${nextNumber()}@test.example`,
    city = 'Lagos',
    country = 'NG',
  } = facts
  return dbAcrossClinics.clinic.create({
    data: {
      publicId: newId('clinic'),
      clinicName,
      email,
      city,
      country,
      phone: facts.phone ?? '+234 801 234 5678',
      address: facts.address ?? '12 Marina Road',
      timeZone: facts.timeZone ?? 'Africa/Lagos',
      status,
      emailVerifiedAt: new Date(),
      ...(status === 'active' ? { approvedAt: new Date() } : {}),
      ...(status === 'suspended' ? { approvedAt: new Date(), suspendedAt: new Date(), suspendedReason: 'Test' } : {}),
    },
  })
}

export const factoryPassword = 'a-password-for-tests'
const hashes = new Map<string, Promise<string>>()

/** One hash a password: hashing is slow on purpose, and a seed makes many people. */
export function hashOnce(password: string): Promise<string> {
  const known = hashes.get(password) ?? hashPassword(password)
  hashes.set(password, known)
  return known
}

type Clinic = Awaited<ReturnType<typeof makeClinic>>
type MemberFacts = { role?: MemberRole; email?: string; fullName?: string; password?: string; branchId?: bigint }

/** A member of a clinic, and the actor that they are once signed in. */
export async function makeMember(clinic: Clinic, facts: MemberFacts = {}): Promise<ClinicActor> {
  const {
    role = 'owner',
    email = `member-${nextNumber()}@test.example`,
    fullName = 'Ada Obi',
    password = factoryPassword,
    branchId = null,
  } = facts
  const passwordHash = await hashOnce(password)
  const member = await dbAcrossClinics.member.create({
    data: {
      publicId: newId('member'),
      clinicId: clinic.id,
      role,
      branchId,
      email,
      fullName,
      passwordHash,
      emailVerifiedAt: new Date(),
    },
  })
  return makeClinicActor({
    clinicId: clinic.id,
    clinicPublicId: clinic.publicId,
    clinicName: clinic.clinicName,
    clinicStatus: clinic.status === 'active' ? 'active' : 'inactive',
    clinicTimeZone: clinic.timeZone,
    memberId: member.id,
    memberPublicId: member.publicId,
    fullName,
    email,
    role,
    branchId,
    mustEnrol: false,
    sessionId: 0n,
    origin: noOrigin,
  })
}
