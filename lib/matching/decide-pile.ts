import { compareIdentity, holdsName, type KnownPatient } from './compare-identity'
import { foldNumber, nameWords } from './fold-words'
import type { PrintedIdentity } from './printed-identity'
import type { Comparison, Objection, Pile } from './schema'

export type Candidate = { patient: KnownPatient; comparison: Comparison; score: number }
export type Decision = { pile: Pile; candidates: Candidate[] }

const candidatesShown = 6

const birthAgrees = ({ birth }: Comparison) => birth === 'agrees' || birth === 'either_order'

/** Whether name and one more identifier agree so well that no person has to look before the others of the batch are looked at. */
export function isSure(comparison: Comparison, patientName: string): boolean {
  const { name, number, objections } = comparison
  if (objections.length > 0) return false
  const both = number === 'agrees' && birthAgrees(comparison)
  // Somebody with a single name shares it with many: their number has to be there.
  if (name === 'exact')
    return nameWords(patientName).length > 1 ? number === 'agrees' || birthAgrees(comparison) : number === 'agrees'
  return both && (name === 'part' || name === 'initials' || name === 'script' || name === 'seen')
}

const points: Record<Comparison['name'], number> = {
  exact: 50,
  script: 40,
  seen: 40,
  part: 35,
  initials: 35,
  letter: 30,
  fragment: 15,
  absent: 0,
  differs: -10,
}

/** How well a patient fits, 0 to 100: an order for the people who choose, and not what decides. */
export function scoreOf(comparison: Comparison): number {
  const { name, number, birth, ageFits, objections } = comparison
  const birthPoints = { agrees: 25, either_order: 20, differs: -20, absent: 0, unknown: 0 }[birth]
  const numberPoints = { agrees: 25, differs: -15, absent: 0 }[number]
  const sum = points[name] + birthPoints + numberPoints + (ageFits ? 5 : 0) - 5 * objections.length
  return Math.max(0, Math.min(100, sum))
}

/**
 * Into which pile a document falls. It is sure for one patient only: with a second who fits, or with another patient's name
 * or number in it, a person looks.
 * @param known everybody of the clinic of whom something stands in the document
 */
export function decidePile(
  printed: PrintedIdentity,
  known: readonly KnownPatient[],
  filename?: { differsFrom: (patient: KnownPatient) => boolean },
): Decision {
  const candidates = known.map((patient): Candidate => {
    const comparison = compareIdentity(printed, patient)
    const others = otherPatients(printed, patient, known)
    const objections: Objection[] = [
      ...comparison.objections,
      ...(others ? (['other_patient'] as const) : []),
      ...(filename?.differsFrom(patient) ? (['filename_differs'] as const) : []),
    ]
    const full = { ...comparison, objections }
    return { patient, comparison: full, score: scoreOf(full) }
  })
  const sure = candidates.filter(({ comparison, patient }) => isSure(comparison, patient.fullName))
  const [only] = sure
  if (sure.length === 1 && only && !candidates.some((other) => other !== only && rivals(other, only)))
    return { pile: 'sure', candidates: [only] }
  const doubled = sure.length > 0
  const shown = candidates
    .filter(({ comparison }) => isWorthALook(comparison))
    .map((candidate) => (doubled && sure.includes(candidate) ? withObjection(candidate, 'same_again') : candidate))
    .toSorted((one, other) => other.score - one.score)
    .slice(0, candidatesShown)
  return { pile: shown.length > 0 ? 'doubtful' : 'none', candidates: shown }
}

const withObjection = (candidate: Candidate, objection: Objection): Candidate => {
  const comparison = { ...candidate.comparison, objections: [...candidate.comparison.objections, objection] }
  return { ...candidate, comparison }
}

/** Somebody else of the same name whom nothing in the document rules out. */
function rivals({ comparison, patient }: Candidate, sure: Candidate): boolean {
  if (comparison.name !== 'exact' || comparison.birth === 'differs' || comparison.number === 'differs') return false
  // The number tells two people of one name apart, and so does a birth date that only one of them has.
  const told = sure.comparison.number === 'agrees' && comparison.number !== 'agrees'
  const born = birthAgrees(sure.comparison) && patient.dateOfBirth !== null && !birthAgrees(comparison)
  return !(told || born)
}

function isWorthALook({ name, number, birth, objections }: Comparison): boolean {
  if (number === 'agrees') return true
  const named = name !== 'absent' && name !== 'differs' && name !== 'fragment'
  if (!named) return false
  return birth !== 'differs' || objections.length < 2
}

/** Whether the document holds the number or, written out, the name of somebody else whom the clinic knows. */
export function otherPatients(
  printed: PrintedIdentity,
  patient: KnownPatient,
  known: readonly KnownPatient[],
): boolean {
  const own = nameWords(patient.fullName)
  const ownNumbers = new Set(patient.numbers.map(foldNumber))
  const ownName = own.toSorted().join(' ')
  return known.some((other) => {
    if (other.id === patient.id) return false
    const labelled = other.numbers
      .map(foldNumber)
      .some((number) => !ownNumbers.has(number) && printed.numbers.some((texts) => texts.includes(number)))
    if (labelled) return true
    const name = nameWords(other.fullName)
    if (name.length < 2 || name.toSorted().join(' ') === ownName) return false
    // A longer name holds the shorter one ("Baby of Ngozi Okonkwo"), which says nothing about its bearer.
    if (name.every((word) => own.includes(word))) return false
    return printed.texts.some(({ words, ofOthers }) => !ofOthers && holdsName(words, name))
  })
}
