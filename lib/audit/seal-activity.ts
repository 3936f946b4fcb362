import { firstHash, sealHash } from '@/lib/audit/seal-hash'
import { rowsWithoutSeal } from '@/lib/audit/unsealed-rows.sql'
import { dbAcrossClinics } from '@/lib/db'

const platformChain = 'platform'

/**
 * Seals what was written since the last time, each clinic's rows into its own chain. Writers never wait for it; of several
 * sealers at once the one that finds the head moved gives its batch up, and nothing is sealed twice (log_id is a key).
 * @returns how many rows were sealed.
 */
export async function sealActivity(batchRows = 1000): Promise<number> {
  const rows = await rowsWithoutSeal(batchRows)
  const byClinic = new Map<bigint | null, typeof rows>()
  for (const row of rows) byClinic.set(row.clinicId, [...(byClinic.get(row.clinicId) ?? []), row])
  let sealed = 0
  for (const [clinicId, ofClinic] of byClinic) sealed += await sealChain(clinicId, ofClinic)
  return sealed
}

async function chainName(clinicId: bigint | null): Promise<string> {
  if (clinicId === null) return platformChain
  const clinic = await dbAcrossClinics.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { publicId: true } })
  return clinic.publicId
}

async function sealChain(clinicId: bigint | null, rows: Awaited<ReturnType<typeof rowsWithoutSeal>>): Promise<number> {
  const chain = await chainName(clinicId)
  await dbAcrossClinics.activityChain.createMany({ data: [{ chain, headHash: firstHash }], skipDuplicates: true })
  return dbAcrossClinics.$transaction(async (tx) => {
    const head = await tx.activityChain.findUniqueOrThrow({ where: { chain } })
    let { position, headHash: previousHash } = head
    const seals = rows.map((row) => {
      position += 1n
      const hash = sealHash(previousHash, position, row)
      const seal = { logId: row.id, chain, position, previousHash, hash }
      previousHash = hash
      return seal
    })
    const { count } = await tx.activityChain.updateMany({
      where: { chain, position: head.position },
      data: { position, headHash: previousHash },
    })
    if (count === 0) return 0
    await tx.activitySeal.createMany({ data: seals })
    return seals.length
  })
}
