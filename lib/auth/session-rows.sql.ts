import type { AdminRole, MemberRole } from '@/prisma/generated/enums'
import { dbAcrossClinics } from '@/lib/db'

/**
 * The rows that a session stands on, in one round trip, because every request reads them. What they say holds from the next
 * request on: a revoked session, a member who left, a suspended clinic give no row.
 */

type MemberRow = {
  sessionId: bigint
  lastSeenAt: Date
  memberId: bigint
  memberPublicId: string
  fullName: string
  email: string
  role: MemberRole
  branchId: bigint | null
  clinicId: bigint
  clinicPublicId: string
  clinicName: string
  clinicStatus: 'active' | 'inactive'
  clinicTimeZone: string
  unread: number
}

export async function findMemberSession(sessionPublicId: string): Promise<(MemberRow & { mustEnrol: boolean }) | null> {
  const rows = await dbAcrossClinics.$queryRaw<
    (Omit<MemberRow, 'unread'> & { unread: bigint; secondStepMissing: bigint | number })[]
  >`
    SELECT s.id AS sessionId, s.last_seen_at AS lastSeenAt, m.id AS memberId, m.public_id AS memberPublicId,
           m.full_name AS fullName, m.email, m.role, b.id AS branchId, c.id AS clinicId, c.public_id AS clinicPublicId,
           c.clinic_name AS clinicName, c.status AS clinicStatus, c.time_zone AS clinicTimeZone,
           c.totp_required_at IS NOT NULL AND m.totp_confirmed_at IS NULL AS secondStepMissing,
           (SELECT COUNT(*) FROM notifications n
            WHERE n.clinic_id = m.clinic_id AND n.member_id = m.id AND n.read_at IS NULL) AS unread
    FROM sessions s JOIN clinic_members m ON m.id = s.member_id JOIN clinics c ON c.id = m.clinic_id
    LEFT JOIN branches b ON b.clinic_id = m.clinic_id AND b.id = m.branch_id AND b.archived_at IS NULL
    WHERE s.public_id = ${sessionPublicId} AND s.revoked_at IS NULL AND s.expires_at > UTC_TIMESTAMP(3)
      AND m.status = 'active' AND m.email_verified_at IS NOT NULL AND c.status <> 'suspended' AND c.refused_at IS NULL`
  const [row] = rows
  if (!row) return null
  const { secondStepMissing, unread, ...rest } = row
  return { ...rest, unread: Number(unread), mustEnrol: Number(secondStepMissing) === 1 }
}

type AdminRow = {
  sessionId: bigint
  lastSeenAt: Date
  adminId: bigint
  adminPublicId: string
  fullName: string
  email: string
  role: AdminRole
}

export async function findAdminSession(sessionPublicId: string): Promise<AdminRow | null> {
  const rows = await dbAcrossClinics.$queryRaw<AdminRow[]>`
    SELECT s.id AS sessionId, s.last_seen_at AS lastSeenAt, a.id AS adminId, a.public_id AS adminPublicId,
           a.full_name AS fullName, a.email, a.role
    FROM sessions s JOIN admins a ON a.id = s.admin_id
    WHERE s.public_id = ${sessionPublicId} AND s.revoked_at IS NULL AND s.expires_at > UTC_TIMESTAMP(3)
      AND a.status = 'active'`
  return rows[0] ?? null
}

type DoctorRow = {
  sessionId: bigint
  lastSeenAt: Date
  doctorId: bigint
  doctorPublicId: string
  fullName: string
  email: string
  specialisation: string
  timeZone: string
}

/** A doctor who is approved at this moment: whoever waits, was refused or is suspended has no session. */
export async function findDoctorSession(sessionPublicId: string): Promise<DoctorRow | null> {
  const rows = await dbAcrossClinics.$queryRaw<DoctorRow[]>`
    SELECT s.id AS sessionId, s.last_seen_at AS lastSeenAt, d.id AS doctorId, d.public_id AS doctorPublicId,
           d.full_name AS fullName, d.email, d.specialisation, d.time_zone AS timeZone
    FROM sessions s JOIN doctors d ON d.id = s.doctor_id
    WHERE s.public_id = ${sessionPublicId} AND s.revoked_at IS NULL AND s.expires_at > UTC_TIMESTAMP(3)
      AND d.email_verified_at IS NOT NULL AND d.approved_at IS NOT NULL AND d.suspended_at IS NULL`
  return rows[0] ?? null
}

type AccountRow = {
  sessionId: bigint
  lastSeenAt: Date
  accountId: bigint
  accountPublicId: string
  language: string
  patients: { clinicId: bigint; patientId: bigint; mustProve: boolean }[]
}

/**
 * The account and, as they stand now, the patients who share one of its proved contacts: with those whose clinic asks for the
 * birth date first, once for each account or at each sign-in. Where none is on file nobody can be asked.
 */
export async function findAccountSession(sessionPublicId: string): Promise<AccountRow | null> {
  const rows = await dbAcrossClinics.$queryRaw<
    (Omit<AccountRow, 'patients'> & { clinicId: bigint | null; patientId: bigint | null; mustProve: bigint | null })[]
  >`
    SELECT s.id AS sessionId, s.last_seen_at AS lastSeenAt, a.id AS accountId, a.public_id AS accountPublicId, a.language,
           pc.clinic_id AS clinicId, pc.patient_id AS patientId,
           p.date_of_birth IS NOT NULL AND CASE COALESCE(mp.birth_date_proof, 'never')
             WHEN 'always' THEN NOT (proof.proved_session_id <=> s.id)
             WHEN 'new_mailbox' THEN proof.proved_at IS NULL
             ELSE FALSE END AS mustProve
    FROM sessions s JOIN patient_accounts a ON a.id = s.account_id
    LEFT JOIN patient_account_contacts ac ON ac.account_id = a.id
    LEFT JOIN contacts c ON c.kind = ac.kind AND c.value = ac.value
    LEFT JOIN patient_contacts pc ON pc.clinic_id = c.clinic_id AND pc.contact_id = c.id
    LEFT JOIN patients p ON p.clinic_id = pc.clinic_id AND p.id = pc.patient_id
    LEFT JOIN message_policies mp ON mp.clinic_id = pc.clinic_id
    LEFT JOIN birth_date_proofs proof
      ON proof.account_id = a.id AND proof.clinic_id = pc.clinic_id AND proof.patient_id = pc.patient_id
    WHERE s.public_id = ${sessionPublicId} AND s.revoked_at IS NULL AND s.expires_at > UTC_TIMESTAMP(3)`
  const first = rows[0]
  if (!first) return null
  const { sessionId, lastSeenAt, accountId, accountPublicId, language } = first
  const patients = rows.flatMap(({ clinicId, patientId, mustProve }) =>
    clinicId === null || patientId === null ? [] : [{ clinicId, patientId, mustProve: Number(mustProve) === 1 }],
  )
  return { sessionId, lastSeenAt, accountId, accountPublicId, language, patients }
}
