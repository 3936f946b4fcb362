import { firstHash, sealHash } from '@/lib/audit/seal-hash'
import { unsealedBefore } from '@/lib/audit/unsealed-rows.sql'
import { sameHash } from '@/lib/auth/secrets'
import { dbAcrossClinics } from '@/lib/db'

export type ChainReport = {
  chain: string
  rows: number
  /** Hex of the newest hash, to be kept elsewhere. */
  head: string
  /** In words, naming the row; empty when the chain is whole. */
  faults: string[]
}

const batchRows = 2000
const sealDelayMinutes = 5

/**
 * Recomputes every chain (or one) from its first row and compares.
 * A changed row, a removed one, one put in between and a cut tail are each named.
 */
export async function verifyActivity(only?: string): Promise<ChainReport[]> {
  const chains = await dbAcrossClinics.activityChain.findMany({
    ...(only === undefined ? {} : { where: { chain: only } }),
    orderBy: { chain: 'asc' },
  })
  const reports: ChainReport[] = []
  for (const { chain, position, headHash } of chains) reports.push(await verifyChain(chain, position, headHash))
  if (only !== undefined) return reports
  const late = await unsealedBefore(new Date(Date.now() - sealDelayMinutes * 60_000), 20)
  if (late.length > 0)
    reports.push({
      chain: 'not sealed',
      rows: late.length,
      head: '',
      faults: late.map((row) => `${row.publicId} was never sealed`),
    })
  return reports
}

/** Rows that are sealed meanwhile come after `position`: they are for the next time, and no fault of this chain. */
async function verifyChain(chain: string, position: bigint, headHash: Uint8Array): Promise<ChainReport> {
  const faults: string[] = []
  let previous: Uint8Array = firstHash
  let expected = 1n
  for (;;) {
    const seals = await dbAcrossClinics.activitySeal.findMany({
      where: { chain, position: { gte: expected, lte: position } },
      orderBy: { position: 'asc' },
      take: batchRows,
    })
    if (seals.length === 0) break
    const logs = await dbAcrossClinics.activityLog.findMany({ where: { id: { in: seals.map((seal) => seal.logId) } } })
    const logById = new Map(logs.map((log) => [log.id, log]))
    for (const seal of seals) {
      if (seal.position !== expected) faults.push(`the seals ${expected} to ${seal.position - 1n} are gone`)
      const log = logById.get(seal.logId)
      if (!log) faults.push(`the row at place ${seal.position} is gone`)
      else if (
        !sameHash(seal.previousHash, previous) ||
        !sameHash(seal.hash, sealHash(seal.previousHash, seal.position, log))
      )
        faults.push(`${log.publicId} (place ${seal.position}) is not as it was sealed`)
      previous = seal.hash
      expected = seal.position + 1n
    }
  }
  if (expected - 1n !== position) faults.push(`the chain ends at place ${expected - 1n} and should end at ${position}`)
  else if (!sameHash(previous, headHash)) faults.push('the head of the chain is not the hash of its last row')
  faults.push(...(await faultsBeyondEnd(chain)))
  return { chain, rows: Number(expected - 1n), head: Buffer.from(headHash).toString('hex'), faults }
}

/** A seal comes in one transaction with its head: a head that is read after a seal is never before it. */
async function faultsBeyondEnd(chain: string): Promise<string[]> {
  const last = await dbAcrossClinics.activitySeal.findFirst({ where: { chain }, orderBy: { position: 'desc' } })
  const head = await dbAcrossClinics.activityChain.findUniqueOrThrow({ where: { chain } })
  if (!last || last.position <= head.position) return []
  return [`the seals ${head.position + 1n} to ${last.position} are beyond the end of the chain`]
}
