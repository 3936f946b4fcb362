import type { PatientActor } from '@/lib/auth/actors'
import type { Transaction } from '@/lib/db'
import { recordsVisibleTo } from '@/lib/records/access'

type Of = { profileId: bigint; recordIds?: readonly string[] }
const mostRows = 200

/** The records of one person that this account may show to others, the newest first. What was put away is not offered. */
export async function listShareableRecords(tx: Transaction, actor: PatientActor, { profileId, recordIds }: Of) {
  const rows = await tx.medicalRecord.findMany({
    where: {
      ...recordsVisibleTo(actor),
      profileId,
      archivedAt: null,
      ...(recordIds ? { publicId: { in: [...recordIds] } } : {}),
    },
    orderBy: { id: 'desc' },
    take: mostRows,
    select: { id: true, publicId: true, title: true, documentType: true, dateOfRecord: true },
  })
  return rows.map(({ publicId, dateOfRecord, ...row }) => ({
    ...row,
    recordId: publicId,
    dateOfRecord: dateOfRecord?.toISOString().slice(0, 10) ?? null,
  }))
}
