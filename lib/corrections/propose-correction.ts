import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor, SystemActor } from '@/lib/auth/actors'
import type { Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { newId } from '@/lib/ids'

/** In whose name it is proposed: a member who corrects, or one who confirmed a table that does. */
type Who = { clinicId: bigint; memberId: bigint }

type Source = {
  tableImportId: bigint | null
  printedNumber: string | null
  printedName: string | null
  printedBirthDate: string | null
}

/** Not in force before it is authorised: until then it bears the moment of its making, and no reader finds it. */
export async function addVersion(
  tx: Transaction,
  { clinicId, memberId }: Who,
  { resultId, old, reason }: { resultId: bigint; old: Source & { number: number }; reason: string },
): Promise<{ id: bigint }> {
  const last = await tx.resultVersion.aggregate({ where: { clinicId, resultId }, _max: { number: true } })
  const { tableImportId, printedNumber, printedName, printedBirthDate } = old
  return tx.resultVersion.create({
    data: {
      publicId: newId('version'),
      clinicId,
      resultId,
      number: (last._max.number ?? old.number) + 1,
      reason,
      createdById: memberId,
      supersededAt: new Date(),
      tableImportId,
      printedNumber,
      printedName,
      printedBirthDate,
    },
    select: { id: true },
  })
}

type Proposal = Who & {
  result: { id: bigint; publicId: string }
  oldVersionId: bigint
  newVersionId: bigint
  reason: string
  dangerous: boolean
}

/** Brings a version on its way as the correction of the one in force. @throws conflict while another is on its way */
export async function proposeCorrection(
  tx: Transaction,
  actor: ClinicActor | SystemActor,
  { clinicId, memberId, result, oldVersionId, newVersionId, reason, dangerous }: Proposal,
): Promise<void> {
  const publicId = newId('correction')
  const ids = { resultId: result.id, oldVersionId, newVersionId }
  // The unique key holds: of two at once one is made.
  const { count } = await tx.correction.createMany({
    data: [{ publicId, clinicId, ...ids, reason, dangerous, createdById: memberId }],
    skipDuplicates: true,
  })
  if (count === 0)
    throw new AppError('conflict', 'A correction of this result is on its way already. Finish or discard it first.')
  await recordAudit(tx, actor, {
    action: 'correction.proposed',
    entityId: result.id,
    clinicId,
    metadata: { result: result.publicId, correction: publicId, dangerous },
  })
}
