import type { EntityType } from '@/lib/audit/schema'
import { dbAcrossClinics } from '@/lib/db'
import { idPrefixes, type IdKind } from '@/lib/ids'
import { Prisma } from '@/prisma/generated/client'

const { raw } = Prisma

/** Where a thing of each type is found by its public id. What has none (a door) is not looked for by one. */
const tables: Partial<Record<EntityType, { table: string; kind: IdKind }>> = {
  account: { table: 'patient_accounts', kind: 'account' },
  admin: { table: 'admins', kind: 'admin' },
  batch: { table: 'batches', kind: 'batch' },
  branch: { table: 'branches', kind: 'branch' },
  check: { table: 'chain_checks', kind: 'chainCheck' },
  clinic: { table: 'clinics', kind: 'clinic' },
  doctor: { table: 'doctors', kind: 'doctor' },
  export: { table: 'export_requests', kind: 'export' },
  file: { table: 'stored_files', kind: 'file' },
  import: { table: 'patient_imports', kind: 'import' },
  incident: { table: 'incidents', kind: 'incident' },
  invitation: { table: 'member_invitations', kind: 'invitation' },
  member: { table: 'clinic_members', kind: 'member' },
  note: { table: 'doctor_notes', kind: 'note' },
  patient: { table: 'patients', kind: 'patient' },
  profile: { table: 'patient_profiles', kind: 'profile' },
  record: { table: 'records', kind: 'record' },
  result: { table: 'patient_results', kind: 'result' },
  rule: { table: 'release_rules', kind: 'releaseRule' },
  session: { table: 'sessions', kind: 'session' },
  share: { table: 'shares', kind: 'share' },
  table: { table: 'table_imports', kind: 'table' },
  takeaway: { table: 'takeaways', kind: 'takeaway' },
}

type Entity = { type: EntityType; id: bigint }

/** The thing that a public id names, by its prefix; null for none. */
export async function findEntity(publicId: string): Promise<Entity | null> {
  const found = Object.entries(tables).find(([, { kind }]) => publicId.startsWith(`${idPrefixes[kind]}_`))
  if (!found) return null
  const [type, { table }] = found
  const rows = await dbAcrossClinics.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM ${raw(table)} WHERE public_id = ${publicId}`
  const [row] = rows
  return row ? { type: type as EntityType, id: row.id } : null
}

/** The public id of what an entry is about; null where the thing is gone, or never had one. */
export async function publicIdOf(entityType: string, id: bigint): Promise<string | null> {
  const known = tables[entityType as EntityType]
  if (!known) return null
  const rows = await dbAcrossClinics.$queryRaw<{ publicId: string }[]>`
    SELECT public_id AS publicId FROM ${raw(known.table)} WHERE id = ${id}`
  return rows[0]?.publicId ?? null
}
