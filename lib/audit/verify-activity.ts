import { keptHeadOf } from '@/lib/audit/chain-heads'
import { firstHash, sealHash } from '@/lib/audit/seal-hash'
import { unsealedBefore } from '@/lib/audit/unsealed-rows.sql'
import { sameHash } from '@/lib/auth/secrets'
import { dbAcrossClinics } from '@/lib/db'

export type ChainReport = {
  chain: string
  /** How many entries were looked at. */
  rows: number
  /** Hex of the newest hash, to be kept elsewhere. */
  head: string
  /** The place of the newest entry, and its hash, as they stood when the check began. */
  position: bigint
  headHash: Uint8Array
  /** In words, naming the row; empty when the chain is whole. */
  faults: string[]
}

export type Verification = {
  /** One chain; all of them where nothing is said. */
  only?: string
  /** Only what came after each chain's newest head that was found whole; everything where nothing is said. */
  sinceHeads?: boolean
  /** Told after each chain, and now and then within one. */
  onProgress?: (entries: number) => Promise<void> | void
}

const batchRows = 2000
const sealDelayMinutes = 5
const none = new Uint8Array()

/**
 * Recomputes every chain (or one) and compares: from its first row or, for what is new, from the newest head that was found whole.
 * A changed row, a removed one, one put in between and a cut tail are each named.
 */
export async function verifyActivity({ only, sinceHeads, onProgress }: Verification = {}): Promise<ChainReport[]> {
  const chains = await dbAcrossClinics.activityChain.findMany({
    ...(only === undefined ? {} : { where: { chain: only } }),
    orderBy: { chain: 'asc' },
  })
  const reports: ChainReport[] = []
  let entries = 0
  const note = async (more: number) => {
    entries += more
    await onProgress?.(entries)
  }
  for (const { chain, position, headHash } of chains) {
    const from = sinceHeads ? await keptHeadOf(chain) : null
    reports.push(await verifyChain({ chain, position, headHash }, from, note))
  }
  if (only === undefined) reports.push(...(await neverSealed(sinceHeads ?? false)))
  return reports
}

const days = 86_400_000

async function neverSealed(onlyNew: boolean): Promise<ChainReport[]> {
  const late = await unsealedBefore({
    before: new Date(Date.now() - sealDelayMinutes * 60_000),
    // Two nights, so that nothing falls between them.
    since: onlyNew ? new Date(Date.now() - 2 * days) : null,
    limitRows: 20,
  })
  if (late.length === 0) return []
  const faults = late.map((row) => `${row.publicId} was never sealed`)
  return [{ chain: 'not sealed', rows: late.length, head: '', position: 0n, headHash: none, faults }]
}

type Chain = { chain: string; position: bigint; headHash: Uint8Array }
type Start = { position: bigint; hash: Uint8Array; day: string } | null

/** Rows that are sealed meanwhile come after `position`: they are for the next time, and no fault of this chain. */
async function verifyChain(
  { chain, position, headHash }: Chain,
  from: Start,
  note: (entries: number) => Promise<void>,
): Promise<ChainReport> {
  const faults = from ? await faultsOfStart(chain, from) : []
  let previous: Uint8Array = from?.hash ?? firstHash
  let expected = (from?.position ?? 0n) + 1n
  let rows = 0
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
    rows += seals.length
    await note(seals.length)
  }
  if (expected - 1n !== position) faults.push(`the chain ends at place ${expected - 1n} and should end at ${position}`)
  else if (!sameHash(previous, headHash)) faults.push('the head of the chain is not the hash of its last row')
  faults.push(...(await faultsBeyondEnd(chain)))
  return { chain, rows, head: Buffer.from(headHash).toString('hex'), position, headHash, faults }
}

/** A chain that was written anew is whole in itself; what was kept of it on another day says that it is another one. */
async function faultsOfStart(chain: string, { position, hash, day }: NonNullable<Start>): Promise<string[]> {
  if (position === 0n) return []
  const seal = await dbAcrossClinics.activitySeal.findFirst({ where: { chain, position }, select: { hash: true } })
  if (seal && sameHash(seal.hash, hash)) return []
  return [`the seal at place ${position} is not the one that was kept on ${day}`]
}

/** A seal comes in one transaction with its head: a head that is read after a seal is never before it. */
async function faultsBeyondEnd(chain: string): Promise<string[]> {
  const last = await dbAcrossClinics.activitySeal.findFirst({ where: { chain }, orderBy: { position: 'desc' } })
  const head = await dbAcrossClinics.activityChain.findUniqueOrThrow({ where: { chain } })
  if (!last || last.position <= head.position) return []
  return [`the seals ${head.position + 1n} to ${last.position} are beyond the end of the chain`]
}
