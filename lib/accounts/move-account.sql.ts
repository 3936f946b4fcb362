import type { Transaction } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'

const { sql, raw } = Prisma

/** The tables whose rows hang on an account and go along when it goes up in another. */
export const movedTables = [
  'patient_account_contacts',
  'birth_date_proofs',
  'stored_files',
  'patient_profiles',
  'profile_patients',
  'records',
  'record_files',
  'takeaways',
  'shares',
  'share_items',
  'share_openings',
  'saved_patients',
  'doctor_notes',
  'doctor_accesses',
] as const

/**
 * The tables whose rows stay: sign-ins, which are over, codes that nobody can give any more, and the cases themselves.
 * A test holds both lists against the tables that have the column.
 */
export const leftTables = ['sessions', 'account_contact_proofs'] as const

type Accounts = { survivorId: bigint; absorbedId: bigint }

/**
 * Makes everything of one account another's. The rows of an account refer to one another by keys that begin with the
 * account, and each statement moves one table, so that for a moment a row and what it refers to have two owners: the check
 * of these keys is put off for the single statement that needs it (each server in its own words; a connection keeps nothing
 * of it), and all of them agree again at the end of the transaction. To be called under the locks of both accounts.
 */
export async function moveAccount(tx: Transaction, { survivorId, absorbedId }: Accounts): Promise<void> {
  await settleDoubles(tx, { survivorId, absorbedId })
  for (const table of movedTables)
    await tx.$executeRaw(
      sql`${raw(unchecked)} ${raw(`\`${table}\``)} SET account_id = ${survivorId} WHERE account_id = ${absorbedId}`,
    )
}

// MariaDB runs what stands in /*M! */ and takes the hint for a comment; MySQL the other way round.
const unchecked = '/*M! SET STATEMENT foreign_key_checks = 0 FOR */ UPDATE /*+ SET_VAR(foreign_key_checks=0) */'

/** What both accounts have, and one can only have once. */
async function settleDoubles(tx: Transaction, { survivorId, absorbedId }: Accounts): Promise<void> {
  // Who proved a birth date in one has proved it; the tries that were spent in either are spent.
  await tx.$executeRaw`
    UPDATE birth_date_proofs kept
    JOIN birth_date_proofs gone
      ON gone.account_id = ${absorbedId} AND gone.clinic_id = kept.clinic_id AND gone.patient_id = kept.patient_id
    SET kept.tries_taken = GREATEST(kept.tries_taken, gone.tries_taken),
        kept.proved_at = COALESCE(kept.proved_at, gone.proved_at)
    WHERE kept.account_id = ${survivorId}`
  await tx.$executeRaw`
    DELETE gone FROM birth_date_proofs gone
    JOIN birth_date_proofs kept
      ON kept.account_id = ${survivorId} AND kept.clinic_id = gone.clinic_id AND kept.patient_id = gone.patient_id
    WHERE gone.account_id = ${absorbedId}`
  await tx.$executeRaw`
    DELETE gone FROM profile_patients gone
    JOIN profile_patients kept
      ON kept.account_id = ${survivorId} AND kept.clinic_id = gone.clinic_id AND kept.patient_id = gone.patient_id
    WHERE gone.account_id = ${absorbedId}`
  // An account has one archive on its way, and one person who is its owner.
  await tx.$executeRaw`
    UPDATE takeaways SET open_slot = NULL, failed_at = UTC_TIMESTAMP(3)
    WHERE account_id = ${absorbedId} AND open_slot = 1`
  await tx.$executeRaw`
    UPDATE patient_profiles SET relationship = 'other'
    WHERE account_id = ${absorbedId} AND relationship = 'self'`
}
