import { birthDateTriesAllowed } from '@/lib/accounts/birth-date-tries'
import { recordAudit } from '@/lib/audit/record-audit'
import type { PatientActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { notifyMembers } from '@/lib/notifications/notify-members'

type Asked = { clinicId: bigint; patientId: bigint; resultId: bigint }

const spent = () =>
  new AppError('gone', 'The birth date was not right too often. Please call the clinic: it can let you try again.')
const wrong = () => new AppError('conflict', 'This is not the birth date that the clinic has. Check it and try again.')

/**
 * Takes one of an account's tries for a patient, then compares: so parallel guesses cannot exceed the budget, and a right
 * answer after the last try opens nothing. When the last one is gone the clinic is told.
 * @throws conflict for a wrong date, gone when no try is left.
 */
export async function takeBirthDateTry(actor: PatientActor, asked: Asked, isRight: () => boolean): Promise<void> {
  const { clinicId, patientId, resultId } = asked
  const key = { accountId: actor.accountId, clinicId, patientId }
  await dbAcrossClinics.birthDateProof.createMany({ data: [key], skipDuplicates: true })
  const { count } = await dbAcrossClinics.birthDateProof.updateMany({
    where: { ...key, triesTaken: { lt: birthDateTriesAllowed } },
    data: { triesTaken: { increment: 1 } },
  })
  if (count === 0) throw spent()
  const entry = { entityId: patientId, clinicId }
  if (isRight()) {
    await dbAcrossClinics.$transaction(async (tx) => {
      // The tries of whoever knows it are given back: at clinics that ask at each sign-in they would else run out.
      const proved = { provedAt: new Date(), provedSessionId: actor.sessionId, triesTaken: 0 }
      await tx.birthDateProof.updateMany({ where: key, data: proved })
      await recordAudit(tx, actor, { ...entry, action: 'birth_date.proved' })
    })
    return
  }
  const isLast = await dbAcrossClinics.$transaction(async (tx) => {
    await recordAudit(tx, actor, { ...entry, action: 'birth_date.refused' })
    const left = await tx.birthDateProof.count({ where: { ...key, triesTaken: { lt: birthDateTriesAllowed } } })
    if (left === 0) await notifyMembers(tx, { clinicId, kind: 'birth_date.spent', resultId })
    return left === 0
  })
  throw isLast ? spent() : wrong()
}
