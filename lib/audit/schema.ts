import { z } from 'zod'
import { type AuditAction, auditActions } from '@/lib/audit/actions'
import { idPattern } from '@/lib/ids'
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
export type ActorKindName = keyof typeof actorKindNames

/** What entries are about, by the word that stands in them. */
const entityNames: Record<(typeof auditActions)[AuditAction]['entity'], string> = {
  account: 'Patient’s account',
  admin: 'Admin',
  batch: 'Batch',
  branch: 'Branch',
  check: 'Check of the record',
  clinic: 'Clinic',
  doctor: 'Doctor',
  door: 'Refusal',
  export: 'Export',
  file: 'File',
  import: 'Import',
  incident: 'Incident',
  invitation: 'Invitation',
  job: 'Work',
  key_rotation: 'Change of keys',
  member: 'Member',
  note: 'Doctor’s note',
  patient: 'Patient',
  profile: 'Person of an account',
  record: 'Patient’s own record',
  result: 'Result',
  rule: 'Release rule',
  session: 'Sign-in',
  setting: 'Setting',
  share: 'Share',
  storage_move: 'Move of files',
  table: 'Table',
  takeaway: 'Archive',
}
export type EntityType = keyof typeof entityNames
export const entityTypeNames: Readonly<Record<EntityType, string>> = entityNames
const entityTypes = Object.keys(entityNames) as [EntityType, ...EntityType[]]

/** The filters of a clinic's own activity, as they stand in the URL; what is not understood means its default. */
const filters = {
  action: z.enum(actions).optional().catch(undefined),
  actor: z.enum(['clinic', 'patient', 'doctor', 'admin', 'system', 'visitor']).optional().catch(undefined),
  /** A name or a part of one, an e-mail address, or a public id. */
  who: z.string().trim().min(2).max(255).optional().catch(undefined),
  clinic: z.string().regex(idPattern('clinic')).optional().catch(undefined),
  from: optionalDate,
  until: optionalDate,
}
/** What an admin can look for besides. */
const more = {
  entity: z.enum(entityTypes).optional().catch(undefined),
  /** The public id of what it was done to. */
  entityId: z
    .string()
    .trim()
    .regex(/^[a-z]{3}_[0-9a-z]{26}$/)
    .optional()
    .catch(undefined),
  address: z
    .string()
    .trim()
    .regex(/^[0-9a-fA-F:.]{2,45}$/)
    .optional()
    .catch(undefined),
}

export const listActivityInput = z.object({ ...filters, cursor: cursorInput })
export type ListActivityInput = z.infer<typeof listActivityInput>

export const activityFilters = z.object({ ...filters, ...more })
export type ActivityFilters = z.infer<typeof activityFilters>

export const searchActivityInput = activityFilters.extend({ cursor: cursorInput })
export type SearchActivityInput = z.infer<typeof searchActivityInput>

export const activityIdInput = z.object({ activityId: z.string().regex(idPattern('activity')) })

export const chainCheckScopes = {
  since_heads: 'What is new since the last head',
  full: 'Everything, from the first entry',
} as const
export type ChainCheckScope = keyof typeof chainCheckScopes

export const chainDayInput = z.object({ day: z.iso.date() })

export type ChainCheckRow = {
  checkId: string
  scope: ChainCheckScope
  state: 'waiting' | 'working' | 'whole' | 'broken' | 'failed'
  /** An admin's name; null is the nightly one. */
  askedBy: string | null
  askedAt: Date
  finishedAt: Date | null
  chains: number
  entries: number
  faults: number
  found: readonly string[]
}
