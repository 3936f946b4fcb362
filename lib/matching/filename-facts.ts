import type { KnownPatient } from './compare-identity'
import { compareNames } from './compare-names'
import { foldNumber } from './fold-words'
import { datesIn } from './printed-dates'

/** What the name of a file says of its patient, where the clinic has said how it names its files. */
export type FilenameFacts = { number: string | null; name: string | null; days: string[] }

const escaped = (text: string) => text.replace(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)

/** Reads a file's name by a pattern such as "{number}_{name}_{birth}"; null when it is not named so. */
export function filenameFacts(filename: string, pattern: string | null): FilenameFacts | null {
  if (!pattern) return null
  const bare = filename.replace(/\.[a-z0-9]{2,5}$/i, '')
  const names: string[] = []
  const source = pattern
    .split(/(\{\w+\})/)
    .map((part) => {
      const place = /^\{(\w+)\}$/.exec(part)?.[1]
      if (!place) return escaped(part)
      names.push(place)
      return '(.+?)'
    })
    .join('')
  const found = new RegExp(`^${source}$`, 'iu').exec(bare)
  if (!found) return null
  const valueOf = (place: string) => found[names.indexOf(place) + 1]?.trim() ?? null
  const [number, name, birth] = ['number', 'name', 'birth'].map((place) =>
    names.includes(place) ? valueOf(place) : null,
  )
  return {
    number: number ?? null,
    name: name?.replaceAll(/[_.]+/g, ' ') ?? null,
    days: datesIn(birth ?? '').flatMap(({ days }) => days),
  }
}

/** Whether the name of the file speaks of somebody else. */
export function filenameDiffers({ number, name, days }: FilenameFacts, patient: KnownPatient): boolean {
  if (number !== null && !patient.numbers.map(foldNumber).includes(foldNumber(number))) return true
  if (name !== null && compareNames(name, patient.fullName, false) === 'differs') return true
  return days.length > 0 && patient.dateOfBirth !== null && !days.includes(patient.dateOfBirth)
}
