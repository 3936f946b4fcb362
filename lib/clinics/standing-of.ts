import type { ClinicStanding } from '@/lib/clinics/schema'
import type { ClinicStatus } from '@/prisma/generated/enums'

/** Where a clinic stands: an application that was refused keeps the status in which it waited. */
export function standingOf({ status, refusedAt }: { status: ClinicStatus; refusedAt: Date | null }): ClinicStanding {
  return status === 'inactive' && refusedAt !== null ? 'refused' : status
}

/** The same as a condition. */
export const whereStanding = {
  active: { status: 'active' },
  inactive: { status: 'inactive', refusedAt: null },
  refused: { status: 'inactive', refusedAt: { not: null } },
  suspended: { status: 'suspended' },
} as const satisfies Record<ClinicStanding, object>
