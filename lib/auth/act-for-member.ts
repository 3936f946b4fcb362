import { type ClinicActor, makeClinicActor, noOrigin } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'

/**
 * The member for whom a job finishes what they began, as they stand now. Null for one who has left or was suspended meanwhile,
 * and in a suspended clinic: what they wanted is not done in their name any more.
 */
export async function actForMember(memberId: bigint): Promise<ClinicActor | null> {
  const member = await dbAcrossClinics.member.findUnique({ where: { id: memberId }, include: { clinic: true } })
  if (!member || member.status !== 'active' || member.clinic.status === 'suspended' || member.clinic.refusedAt)
    return null
  const { clinic } = member
  return makeClinicActor({
    clinicId: clinic.id,
    clinicPublicId: clinic.publicId,
    clinicName: clinic.clinicName,
    clinicStatus: clinic.status === 'active' ? 'active' : 'inactive',
    clinicTimeZone: clinic.timeZone,
    memberId: member.id,
    memberPublicId: member.publicId,
    branchId: member.branchId,
    // What the member began, they began when they were let in.
    mustEnrol: false,
    fullName: member.fullName,
    email: member.email,
    role: member.role,
    sessionId: 0n,
    origin: noOrigin,
  })
}
