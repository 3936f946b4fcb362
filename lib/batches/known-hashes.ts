import type { ClinicActor } from '@/lib/auth/actors'
import { openBatchesOf } from '@/lib/batches/access'
import type { KnownHashesInput } from '@/lib/batches/schema'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'

export type KnownHash = { hash: string; where: 'batch' | 'clinic' }

/**
 * Which of these documents are there already, by their hashes: in this batch, or with another batch or result of the clinic.
 * The browser asks before it sends anything, so that nothing travels twice over a weak line.
 */
export async function knownHashes(actor: ClinicActor, { batchId, hashes }: KnownHashesInput): Promise<KnownHash[]> {
  const batch = await db.batch.findFirst({
    where: { publicId: batchId, ...openBatchesOf(actor) },
    select: { id: true },
  })
  if (!batch) throw notFound()
  const sha256 = { in: hashes.map((hash) => Uint8Array.from(Buffer.from(hash, 'hex'))) }
  const { clinicId } = actor
  const [inBatch, inClinic] = await Promise.all([
    db.batchDocument.findMany({ where: { clinicId, batchId: batch.id, sha256 }, select: { sha256: true } }),
    db.storedFile.findMany({
      where: {
        clinicId,
        sha256,
        storedAt: { not: null },
        OR: [{ resultFile: { some: {} } }, { batchDocuments: { some: { batch: { discardedAt: null } } } }],
      },
      select: { sha256: true },
    }),
  ])
  const hex = (bytes: Uint8Array | null) => Buffer.from(bytes ?? []).toString('hex')
  const here = new Set(inBatch.map((row) => hex(row.sha256)))
  const elsewhere = new Set(inClinic.map((row) => hex(row.sha256)))
  return hashes.flatMap((hash): KnownHash[] => {
    if (here.has(hash)) return [{ hash, where: 'batch' }]
    return elsewhere.has(hash) ? [{ hash, where: 'clinic' }] : []
  })
}
