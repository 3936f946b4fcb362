/** How a document and a patient were found to stand to each other; the words that a person reads are made of this. */
export type NameFinding =
  | 'exact'
  | 'part'
  | 'initials'
  | 'script'
  | 'seen'
  | 'letter'
  | 'fragment'
  | 'differs'
  | 'absent'
export type BirthFinding = 'agrees' | 'either_order' | 'differs' | 'absent' | 'unknown'
export type NumberFinding = 'agrees' | 'differs' | 'absent'

/** What speaks against a match although something speaks for it. */
export type Objection =
  | 'other_name'
  | 'two_people'
  | 'other_patient'
  | 'birth_differs'
  | 'number_differs'
  | 'sex_differs'
  | 'age_differs'
  | 'same_again'
  | 'filename_differs'
  | 'incomplete'

export type Comparison = {
  name: NameFinding
  birth: BirthFinding
  number: NumberFinding
  /** The age that is printed fits the birth date that the clinic has. */
  ageFits: boolean
  objections: Objection[]
}

/** Into which pile a document falls, and with which patient. */
export const piles = ['sure', 'doubtful', 'none'] as const
export type Pile = (typeof piles)[number]

const nameWords: Record<NameFinding, string> = {
  exact: 'name agrees',
  part: 'one has more names than the other',
  initials: 'name agrees as far as it is written out',
  script: 'name agrees in another script',
  seen: 'name agrees but for letters that a scan blurs',
  letter: 'name differs by one letter',
  fragment: 'only a part of the name is there',
  differs: 'name differs',
  absent: 'name was not found',
}

const objectionWords: Record<Objection, string> = {
  other_name: 'The document bears another name.',
  two_people: 'The document seems to be about more than one person.',
  other_patient: 'The name or number of another patient of the clinic stands in it.',
  birth_differs: 'The birth date on it is another.',
  number_differs: 'The patient number on it is another.',
  sex_differs: 'The sex on it is not the one on file.',
  age_differs: 'The age on it does not fit the birth date on file.',
  same_again: 'Another patient of the clinic fits as well.',
  filename_differs: 'The name of the file says another patient.',
  incomplete: 'Some of its pages could not be read.',
}

/** What agrees and what does not, in one sentence: "Number and birth date agree; name differs by one letter." */
export function findingWords({ name, birth, number, ageFits }: Comparison): string {
  const agree = [
    ...(name === 'exact' ? ['name'] : []),
    ...(number === 'agrees' ? ['number'] : []),
    ...(birth === 'agrees' || birth === 'either_order' ? ['birth date'] : []),
    ...(ageFits && birth === 'absent' ? ['age'] : []),
  ]
  const rest = [
    ...(name === 'exact' ? [] : [nameWords[name]]),
    ...(number === 'differs' ? ['number differs'] : []),
    ...(birth === 'differs' ? ['birth date differs'] : []),
  ]
  const listed = agree.length > 1 ? `${agree.slice(0, -1).join(', ')} and ${agree.at(-1)}` : (agree[0] ?? '')
  const first = agree.length === 0 ? '' : `${listed} ${agree.length > 1 ? 'agree' : 'agrees'}`
  const sentence = [first, ...rest].filter((part) => part !== '').join('; ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}

/** Each thing that speaks against the match, as a sentence. */
export const objectionsInWords = ({ objections }: Comparison): string[] =>
  objections.map((objection) => objectionWords[objection])
