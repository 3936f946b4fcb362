import { createHash } from 'node:crypto'
import type { PatientActor } from '@/lib/auth/actors'

/** Whose results a patient may open, as one number: another contact, or a proof that ended, makes another. */
export function scopeHash({ patients }: PatientActor): Uint8Array<ArrayBuffer> {
  const open = patients.flatMap(({ patientId, mustProve }) => (mustProve ? [] : String(patientId)))
  return Uint8Array.from(
    createHash('sha256')
      .update([...new Set(open)].toSorted().join())
      .digest(),
  )
}
