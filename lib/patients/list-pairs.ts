import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import type { DismissPairInput, PairRow } from '@/lib/patients/schema'

const most = 50

const person = { select: { publicId: true, fullName: true, patientNumber: true, dateOfBirth: true } } as const

/** The pairs that are likely one person each and that nobody has decided yet, the newest first; of one patient, or all. */
export async function listPairs(actor: ClinicActor, { patientId }: { patientId?: string } = {}): Promise<PairRow[]> {
  const patient =
    patientId === undefined
      ? null
      : await db.patient.findFirst({ where: { publicId: patientId, clinicId: actor.clinicId }, select: { id: true } })
  if (patientId !== undefined && !patient) throw notFound()
  const rows = await db.patientPair.findMany({
    where: {
      clinicId: actor.clinicId,
      dismissedAt: null,
      first: { archivedAt: null },
      second: { archivedAt: null },
      ...(patient ? { OR: [{ firstId: patient.id }, { secondId: patient.id }] } : {}),
    },
    orderBy: { id: 'desc' },
    take: most,
    select: { publicId: true, reason: true, first: person, second: person },
  })
  const plain = (one: (typeof rows)[number]['first']) => ({
    patientId: one.publicId,
    fullName: one.fullName,
    patientNumber: one.patientNumber,
    dateOfBirth: one.dateOfBirth?.toISOString().slice(0, 10) ?? null,
  })
  return rows.map(({ publicId, reason, first, second }) => ({
    pairId: publicId,
    reason,
    first: plain(first),
    second: plain(second),
  }))
}

/** Remembers that two patients are two people; they are not suggested again. */
export async function dismissPair(actor: ClinicActor, { pairId }: DismissPairInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.patientPair.updateMany({
      where: { publicId: pairId, clinicId: actor.clinicId, dismissedAt: null },
      data: { dismissedAt: new Date(), dismissedById: actor.memberId },
    })
    if (count === 0) throw notFound()
    await recordAudit(tx, actor, { action: 'patient.pair_dismissed', metadata: { pair: pairId } })
  })
}
