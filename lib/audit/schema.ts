import { z } from 'zod'
import { type AuditAction, auditActions } from '@/lib/audit/actions'
import { cursorInput } from '@/lib/paging'

const actions = Object.keys(auditActions) as [AuditAction, ...AuditAction[]]
const optionalDate = z.iso.date().optional().catch(undefined)

export const actorKindNames = {
  clinic: 'Clinic member',
  patient: 'Patient',
  doctor: 'Doctor',
  admin: 'Admin',
  system: 'OodoMedLink',
  visitor: 'Visitor',
} as const

/** The state of the activity page, as it stands in the URL. */
export const listActivityInput = z.object({
  action: z.enum(actions).optional().catch(undefined),
  actor: z.enum(['clinic', 'patient', 'doctor', 'admin', 'system', 'visitor']).optional().catch(undefined),
  clinic: z
    .string()
    .regex(/^cln_[0-9a-z]{26}$/)
    .optional()
    .catch(undefined),
  from: optionalDate,
  until: optionalDate,
  cursor: cursorInput,
})
export type ListActivityInput = z.infer<typeof listActivityInput>
