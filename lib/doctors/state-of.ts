import type { DoctorState } from '@/lib/doctors/schema'

type Stamps = {
  emailVerifiedAt: Date | null
  approvedAt: Date | null
  refusedAt: Date | null
  suspendedAt: Date | null
}

/** Where a doctor stands, from when what was decided. */
export function stateOf({ emailVerifiedAt, approvedAt, refusedAt, suspendedAt }: Stamps): DoctorState {
  if (suspendedAt !== null) return 'suspended'
  if (approvedAt !== null) return 'approved'
  if (refusedAt !== null) return 'refused'
  return emailVerifiedAt === null ? 'unproved' : 'waiting'
}

/** The same as a condition. */
export const whereState = {
  unproved: { emailVerifiedAt: null, approvedAt: null, refusedAt: null, suspendedAt: null },
  waiting: { emailVerifiedAt: { not: null }, approvedAt: null, refusedAt: null, suspendedAt: null },
  approved: { approvedAt: { not: null }, suspendedAt: null },
  refused: { refusedAt: { not: null }, suspendedAt: null },
  suspended: { suspendedAt: { not: null } },
} as const satisfies Record<DoctorState, object>
