import type { Comparison, Objection } from './schema'

/** What makes a document somebody else's, or not only this patient's. */
const grave = new Set<Objection>([
  'other_name',
  'two_people',
  'other_patient',
  'birth_differs',
  'number_differs',
  'sex_differs',
])

/**
 * Whether a document bears the patient's name and one more identifier. Where it does not, a second person has to say why it is
 * sent to this patient all the same.
 */
export function bearsIdentity({ name, number, birth, objections }: Comparison): boolean {
  if (objections.some((objection) => grave.has(objection))) return false
  const [numbered, born] = [number === 'agrees', birth === 'agrees' || birth === 'either_order']
  if (name === 'letter') return numbered && born
  const named = name === 'exact' || name === 'part' || name === 'initials' || name === 'script' || name === 'seen'
  return named && (numbered || born)
}
