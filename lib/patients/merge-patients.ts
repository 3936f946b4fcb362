import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { addEmailChannelsOf } from '@/lib/channels/add-email-channels-of'
import { db, type Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { type BothPatients, findBoth } from '@/lib/patients/find-both'
import { moveResults } from '@/lib/results/move-to-patient'
import { refreshSearchTerms } from '@/lib/patients/refresh-search-terms'
import type { MergePatientsInput } from '@/lib/patients/schema'
import { pauseSharesOfPatient } from '@/lib/shares/stop-shares'

const moved = () =>
  new AppError('conflict', 'One of the two was archived or merged meanwhile. Look at them again before you decide.')

/**
 * Makes one patient of two rows of the same person. All results go to the survivor; those not sent yet are compared anew,
 * because they were compared with the other row. Contacts go over only where somebody chose them: each opens all results.
 * Two birth dates that differ are two people until somebody corrects one.
 */
export async function mergePatients(actor: ClinicActor, input: MergePatientsInput): Promise<{ mergeId: string }> {
  const mergeId = newId('merge')
  await db.$transaction(async (tx) => {
    const both = await findBoth(tx, actor, input)
    const { survivor, absorbed } = both
    if (both.birthDatesDiffer)
      throw new AppError('conflict', 'The birth dates differ, so these are two people. Correct one of them first.')
    await archiveAbsorbed(tx, actor, both)
    await pauseSharesOfPatient(tx, actor, { clinicId: actor.clinicId, patientId: absorbed.id })
    const resultIds = await moveResults(tx, actor, { from: absorbed.id, to: survivor.id })
    const contactIds = await keepContacts(tx, actor, both, input.keep)
    const numbers = await keepNumbers(tx, actor, both)
    await refreshSearchTerms(tx, actor, survivor.id)
    const { clinicId, memberId } = actor
    await tx.patientMerge.create({
      data: {
        publicId: mergeId,
        clinicId,
        survivorId: survivor.id,
        absorbedId: absorbed.id,
        kept: { resultIds, contactIds, numbers },
        mergedById: memberId,
      },
    })
    await recordAudit(tx, actor, {
      action: 'patient.merged',
      entityId: survivor.id,
      metadata: { patient: survivor.publicId, absorbed: absorbed.publicId, merge: mergeId, results: resultIds.length },
    })
  })
  return { mergeId }
}

/** In the order of the rows, so that of two merges of the same two at once one waits for the other and then finds it done. */
async function archiveAbsorbed(tx: Transaction, actor: ClinicActor, { survivor, absorbed }: BothPatients) {
  const { clinicId } = actor
  const now = new Date()
  const gone = { archivedAt: now, archivedById: actor.memberId, mergedIntoId: survivor.id }
  const steps = [
    { id: absorbed.id, data: gone },
    { id: survivor.id, data: { updatedAt: now } },
  ].toSorted((left, right) => (left.id < right.id ? -1 : 1))
  for (const { id, data } of steps) {
    const { count } = await tx.patient.updateMany({ where: { id, clinicId, archivedAt: null }, data })
    if (count === 0) throw moved()
  }
}

async function keepContacts(
  tx: Transaction,
  actor: ClinicActor,
  { survivor, absorbed }: BothPatients,
  keep: readonly string[],
): Promise<string[]> {
  const { clinicId } = actor
  const there = new Set(survivor.contacts.map(({ publicId }) => publicId))
  const going = absorbed.contacts.filter(({ publicId }) => keep.includes(publicId) && !there.has(publicId))
  await tx.patientContact.createMany({
    data: going.map(({ id }, index) => ({
      clinicId,
      patientId: survivor.id,
      contactId: id,
      position: there.size + index + 1,
    })),
    skipDuplicates: true,
  })
  const emails = going.filter(({ kind }) => kind === 'email')
  await addEmailChannelsOf(
    tx,
    actor,
    emails.map(({ id }) => ({ patientId: survivor.id, contactId: id })),
  )
  return going.map(({ publicId }) => publicId)
}

/** The absorbed patient's number, and those that it had taken over before, find the survivor from now on. */
async function keepNumbers(tx: Transaction, { clinicId }: ClinicActor, { survivor, absorbed }: BothPatients) {
  const earlier = await tx.patientAlias.findMany({
    where: { clinicId, patientId: absorbed.id },
    select: { number: true },
  })
  await tx.patientAlias.updateMany({
    where: { clinicId, patientId: absorbed.id },
    data: { patientId: survivor.id },
  })
  await tx.patientAlias.create({ data: { clinicId, number: absorbed.patientNumber, patientId: survivor.id } })
  return { own: absorbed.patientNumber, earlier: earlier.map(({ number }) => number) }
}
