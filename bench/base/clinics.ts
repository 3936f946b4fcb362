import type { Connection } from 'mariadb'
import { newId } from '@/lib/ids'
import { insertRows } from './insert-rows'

const clinicCount = 20
const membersAClinic = 4
const roles = ['owner', 'reviewer', 'technician', 'front_desk'] as const

export type BaseClinic = { id: number; share: number; memberIds: number[] }

/** One clinic holds 40 % of everything, the others less and less: plans that look good on even data fail on this. */
export const clinics: BaseClinic[] = (() => {
  const tail = Array.from({ length: clinicCount - 1 }, (_, index) => 1 / (index + 2))
  const sum = tail.reduce((total, weight) => total + weight, 0)
  return [0.4, ...tail.map((weight) => (0.6 * weight) / sum)].map((share, index) => ({
    id: index + 1,
    share,
    memberIds: roles.map((_, position) => index * membersAClinic + position + 1),
  }))
})()

export async function insertClinics(connection: Connection, since: Date): Promise<void> {
  await insertRows(
    connection,
    'clinics',
    [
      'id',
      'public_id',
      'clinic_name',
      'email',
      'phone',
      'city',
      'country',
      'time_zone',
      'status',
      'email_verified_at',
      'approved_at',
      'created_at',
    ],
    clinics.map(({ id }) => [
      id,
      newId('clinic'),
      `Laboratory ${id}`,
      `clinic-${id}@bench.example`,
      '+2348012345678',
      'Lagos',
      'NG',
      'Africa/Lagos',
      'active',
      since,
      since,
      since,
    ]),
  )
  await insertRows(
    connection,
    'clinic_members',
    ['id', 'public_id', 'clinic_id', 'full_name', 'email', 'password_hash', 'role', 'email_verified_at', 'created_at'],
    clinics.flatMap((clinic) =>
      clinic.memberIds.map((id, position) => [
        id,
        newId('member'),
        clinic.id,
        'Ada Obi',
        `member-${id}@bench.example`,
        // No password has this hash: nobody signs in here, sessions are made directly.
        'none',
        roles[position] ?? 'owner',
        since,
        since,
      ]),
    ),
  )
}
