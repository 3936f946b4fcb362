import { codeOf, hashCode, newSeed, sameHash } from '@/lib/auth/secrets'
import { dbAcrossClinics, type Transaction } from '@/lib/db'
import { newId } from '@/lib/ids'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import type { OneTimePurpose } from '@/prisma/generated/enums'

/** A registration may wait for the next working day; a new password is asked for by somebody who is there. */
export const lifetimeMinutes: Record<OneTimePurpose, number> = { registration: 24 * 60, password_reset: 30 }

/** How often one code may be tried, in its whole life. */
export const attemptsAllowed = 5

/** A code that can still be tried, in its time. */
export const openCode = () => ({ usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } })

/** Makes a code, in place of every earlier one for the same purpose, and promises its message. */
export async function createOneTimeCode(tx: Transaction, doctorId: bigint, purpose: OneTimePurpose): Promise<void> {
  const seed = newSeed()
  const publicId = newId('oneTimeCode')
  await revokeCodes(tx, doctorId, purpose)
  await tx.oneTimeCode.create({
    data: {
      publicId,
      doctorId,
      purpose,
      seed,
      codeHash: hashCode(codeOf(seed), publicId),
      expiresAt: new Date(Date.now() + lifetimeMinutes[purpose] * 60_000),
    },
  })
  await enqueueJob(tx, 'send-one-time-code', { codeId: publicId }, { key: publicId })
}

export async function revokeCodes(tx: Transaction, doctorId: bigint, purpose: OneTimePurpose): Promise<void> {
  await tx.oneTimeCode.updateMany({ where: { doctorId, purpose, ...openCode() }, data: { revokedAt: new Date() } })
}

type Proof = { email: string; purpose: OneTimePurpose; code: string }

/**
 * Tries a code for the newest message of this purpose. The try is taken before the code is compared, so that any number of
 * guesses at once stay within the budget. @returns the code's row and its doctor where it fits, null for everything else.
 */
export async function tryCode({ email, purpose, code }: Proof): Promise<{ id: bigint; doctorId: bigint } | null> {
  const row = await dbAcrossClinics.oneTimeCode.findFirst({
    where: { purpose, doctor: { email }, ...openCode() },
    orderBy: { id: 'desc' },
    select: { id: true, publicId: true, doctorId: true, codeHash: true },
  })
  if (!row) return null
  const { count } = await dbAcrossClinics.oneTimeCode.updateMany({
    where: { id: row.id, attempts: { lt: attemptsAllowed }, ...openCode() },
    data: { attempts: { increment: 1 } },
  })
  return count === 1 && sameHash(row.codeHash, hashCode(code, row.publicId)) ? row : null
}

/** Uses a code up, in the transaction of what it allows. @returns whether it was this request that did. */
export async function spendCode(tx: Transaction, codeId: bigint): Promise<boolean> {
  const { count } = await tx.oneTimeCode.updateMany({
    where: { id: codeId, ...openCode() },
    data: { usedAt: new Date() },
  })
  return count === 1
}

export async function forgetOldCodes(before: Date): Promise<void> {
  await dbAcrossClinics.oneTimeCode.deleteMany({ where: { expiresAt: { lt: before } } })
}
