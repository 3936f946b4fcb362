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
  const take = async (triesTaken: number | { lt: number }) => {
    const data = { triesTaken: { increment: 1 } }
    return (await dbAcrossClinics.birthDateProof.updateMany({ where: { ...key, triesTaken }, data })).count === 1
  }
  const lastTry = birthDateTriesAllowed - 1
  // The last one is taken by an update of its own, so that of many at once exactly one tells the clinic.
  const isLast = !(await take({ lt: lastTry }))
  if (isLast && !(await take(lastTry))) throw spent()
  const entry = { entityId: patientId, clinicId }
  if (isRight()) {
    await dbAcrossClinics.$transaction(async (tx) => {
      // The tries of whoever knows it are given back: at clinics that ask at each sign-in they would else run out.
      const proved = { provedAt: new Date(), provedSessionId: actor.sessionId, triesTaken: 0 }
      await tx.birthDateProof.updateMany({ where: key, data: proved })
      await recordAudit(tx, actor, { ...entry, action: 'birthdate.proved' })
    })
    return
  }
  await dbAcrossClinics.$transaction(async (tx) => {
    await recordAudit(tx, actor, { ...entry, action: 'birthdate.refused' })
    if (isLast) await notifyMembers(tx, { clinicId, kind: 'birthdate.spent', resultId })
  })
  throw isLast ? spent() : wrong()
}
