import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { matchReading } from '@/lib/matching/match-reading'
import { askReader } from '@/lib/readings/ask-reader'
import type { TrueDocument } from './read-truth'

export type Tally = { documents: number; sure: number; doubtful: number; none: number; refused: number; wrong: number }

const empty = (): Tally => ({ documents: 0, sure: 0, doubtful: 0, none: 0, refused: 0, wrong: 0 })

/** Each document through reading and matching as a batch does it. @returns per kind how many fell where, and which sure ones are wrong */
export async function measurePiles(clinicId: bigint, folder: string, documents: readonly TrueDocument[]) {
  const tallies = new Map<string, Tally>()
  const notSure: string[] = []
  const wrong: string[] = []
  const one = async (document: TrueDocument) => {
    const tally = tallies.get(document.kind) ?? empty()
    tallies.set(document.kind, tally)
    tally.documents += 1
    const kind = document.file.endsWith('.pdf') ? 'pdf' : 'image'
    const reading = await askReader(kind, readFileSync(join(folder, document.file))).catch(() => null)
    if (!reading) {
      tally.refused += 1
      return
    }
    const named = { filename: 'document', filenamePattern: null }
    const { pile, candidates } = await matchReading(clinicId, reading, named)
    tally[pile] += 1
    const number = candidates[0]?.patient.numbers[0]
    if (pile === 'sure' && number !== document.person?.number) {
      tally.wrong += 1
      wrong.push(`${document.file}: ${number}`)
    }
    if (pile !== 'sure') notSure.push(`${document.file} (${document.feature}): ${pile}`)
  }
  const queue = [...documents]
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await one(next)
  }
  await Promise.all([lane(), lane(), lane()])
  return { tallies: Object.fromEntries(tallies), notSure, wrong }
}
