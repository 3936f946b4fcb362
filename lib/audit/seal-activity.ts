import { firstHash, sealHash } from '@/lib/audit/seal-hash'
import { rowsWithoutSeal } from '@/lib/audit/unsealed-rows.sql'
import { dbAcrossClinics, type Transaction } from '@/lib/db'

const platformChain = 'platform'

type Row = Awaited<ReturnType<typeof rowsWithoutSeal>>[number]

/**
 * Seals what was written since the last time, each clinic's rows into its own chain. Writers never wait for it; sealers of
 * one chain go one after the other, and each looks again at what the one before has left.
 * @returns how many rows were sealed.
 */
export async function sealActivity(batchRows = 1000): Promise<number> {
  const byClinic = new Map<bigint | null, Row[]>()
  for (const row of await rowsWithoutSeal(batchRows)) {
    const ofClinic = byClinic.get(row.clinicId)
    if (ofClinic) ofClinic.push(row)
    else byClinic.set(row.clinicId, [row])
  }
  let sealed = 0
  const failures: unknown[] = []
  for (const [clinicId, rows] of byClinic) {
    try {
      sealed += await sealChain(await chainName(clinicId), rows)
    } catch (cause) {
      // One chain that cannot be sealed must not hold the others up; it is told when they are done.
      failures.push(cause)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} chains could not be sealed.`)
  return sealed
}

async function chainName(clinicId: bigint | null): Promise<string> {
  if (clinicId === null) return platformChain
  const clinic = await dbAcrossClinics.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { publicId: true } })
  return clinic.publicId
}

async function sealChain(chain: string, candidates: Row[]): Promise<number> {
  await dbAcrossClinics.activityChain.createMany({ data: [{ chain, headHash: firstHash }], skipDuplicates: true })
  return dbAcrossClinics.$transaction(async (tx) => {
    // Changing the head's row first takes its lock until the end of the transaction.
    const head = await tx.activityChain.update({ where: { chain }, data: { updatedAt: new Date() } })
    const rows = await leftToSeal(tx, candidates)
    if (rows.length === 0) return 0
    let { position, headHash: previousHash } = head
    const seals = rows.map((row) => {
      position += 1n
      const hash = sealHash(previousHash, position, row)
      const seal = { logId: row.id, chain, position, previousHash, hash }
      previousHash = hash
      return seal
    })
    await tx.activityChain.update({ where: { chain }, data: { position, headHash: previousHash } })
    await tx.activitySeal.createMany({ data: seals })
    return seals.length
  })
}

async function leftToSeal(tx: Transaction, candidates: Row[]): Promise<Row[]> {
  const seals = await tx.activitySeal.findMany({
    where: { logId: { in: candidates.map((row) => row.id) } },
    select: { logId: true },
  })
  const sealed = new Set(seals.map((seal) => seal.logId))
  return candidates.filter((row) => !sealed.has(row.id))
}
