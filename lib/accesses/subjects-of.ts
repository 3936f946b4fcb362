import type { PatientActor } from '@/lib/auth/actors'
import { profileKeysOf } from '@/lib/profiles/profile-keys-of'
import { recordKeysOf } from '@/lib/records/record-keys-of'
import { shareKeysOf } from '@/lib/shares/share-keys-of'
import { resultKeysOf } from '@/lib/results/result-keys-of'

/** A kind of entry in the activity log, and the rows of it that are this account's. */
export type Subject = { type: 'result' | 'record' | 'profile' | 'share'; ids: readonly bigint[] }

/** Everything of which an account may know who looked at it. */
export async function subjectsOf(actor: PatientActor): Promise<Subject[]> {
  return [
    { type: 'result', ids: await resultKeysOf(actor) },
    { type: 'record', ids: await recordKeysOf(actor) },
    { type: 'profile', ids: await profileKeysOf(actor) },
    { type: 'share', ids: [...(await shareKeysOf(actor)).keys()] },
  ]
}
