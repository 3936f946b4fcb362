import { dbAcrossClinics } from '@/lib/db'
import { newId } from '@/lib/ids'
import { type Candidate, readCandidates, readSharedPhones } from '@/lib/patients/duplicate-candidates.sql'
import { isLikelyOne, mostOfOneDay, pairOf } from '@/lib/patients/likely-one'
import { plainNumber } from '@/lib/patients/similar-names'

const page = 5000
const mostSharedPhones = 50_000

type Reason = 'name_and_birth_date' | 'name_and_phone' | 'number'

/**
 * The job that looks for patients of a clinic who are likely one person. A pair that is there already stays as it is, also one
 * of which somebody said that it is two people.
 */
export async function findDuplicatesOf({ clinicId: publicId }: { clinicId: string }): Promise<void> {
  const clinic = await dbAcrossClinics.clinic.findUnique({ where: { publicId }, select: { id: true } })
  if (!clinic) return
  const everybody = await readEverybody(clinic.id)
  const pairs = new Map<string, { firstId: bigint; secondId: bigint; reason: Reason }>()
  const consider = (one: Candidate, other: Candidate, reason: Reason) => {
    if (!isLikelyOne(one, other)) return
    const pair = pairOf(one, other)
    const key = `${pair.firstId} ${pair.secondId}`
    if (!pairs.has(key)) pairs.set(key, { ...pair, reason })
  }
  for (const group of groupsOf(everybody, ({ dateOfBirth }) => dateOfBirth?.toISOString() ?? null))
    if (group.length <= mostOfOneDay) eachPair(group, (one, other) => consider(one, other, 'name_and_birth_date'))
  for (const group of groupsOf(everybody, ({ patientNumber }) => plainNumber(patientNumber) || null))
    eachPair(group, (one, other) => consider(one, other, 'number'))
  const byId = new Map(everybody.map((candidate) => [candidate.id, candidate]))
  for (const { one, other } of await readSharedPhones(clinic.id, mostSharedPhones)) {
    const [left, right] = [byId.get(one), byId.get(other)]
    if (left && right) consider(left, right, 'name_and_phone')
  }
  await dbAcrossClinics.patientPair.createMany({
    data: [...pairs.values()].map((pair) => ({ publicId: newId('pair'), clinicId: clinic.id, ...pair })),
    skipDuplicates: true,
  })
}

async function readEverybody(clinicId: bigint): Promise<Candidate[]> {
  const everybody: Candidate[] = []
  for (let after = 0n; ; ) {
    const rows = await readCandidates(clinicId, after, page)
    everybody.push(...rows)
    const last = rows.at(-1)
    if (!last || rows.length < page) return everybody
    after = last.id
  }
}

function groupsOf(everybody: readonly Candidate[], keyOf: (candidate: Candidate) => string | null): Candidate[][] {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of everybody) {
    const key = keyOf(candidate)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(candidate)
    else groups.set(key, [candidate])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

function eachPair(group: readonly Candidate[], work: (one: Candidate, other: Candidate) => void): void {
  for (const [index, one] of group.entries()) for (const other of group.slice(index + 1)) work(one, other)
}
