import { beforeAll, describe, expect, test } from 'vitest'
import type { ClinicActor } from '@/lib/auth/actors'
import { makeLockedFile } from '@/lib/locked/make-locked-file'
import { rounds } from '@/lib/locked/seal-for-passcode'
import { makeClinic, makeMember, nextNumber } from '@/prisma/factories/make-clinic'
import { makePatient, makePatientSession } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'

let clinic: ClinicActor
beforeAll(async () => {
  clinic = await makeMember(await makeClinic())
})

async function sent() {
  const email = `locked-${nextNumber()}@test.example`
  const patient = await makePatient(clinic, { email })
  const made = await makeResult(clinic, { patient, kinds: ['csv'], notes: 'A note that nobody else reads' })
  return { ...made, actor: (await makePatientSession(email)).actor }
}

const passcode = 'a good passcode'

describe('a locked file', () => {
  test('says nothing without the passcode: no test, no clinic, no name, no note', async () => {
    const { actor, resultId } = await sent()
    const html = await makeLockedFile(actor, { resultId, passcode, language: 'en' })
    for (const secret of [
      'Full blood count',
      clinic.clinicName,
      'A note that nobody',
      'Haemoglobin',
      passcode,
      resultId,
    ])
      expect(html).not.toContain(secret)
    expect(html).toContain(`"rounds":${rounds}`)
    expect(rounds).toBeGreaterThanOrEqual(600_000)
    expect(html).not.toMatch(/https?:\/\//)
  })

  test('is another at each time, so that two cannot be compared', async () => {
    const { actor, resultId } = await sent()
    const box = async () =>
      /"box":"([^"]+)"/.exec(await makeLockedFile(actor, { resultId, passcode, language: 'en' }))?.[1]
    expect(await box()).not.toBe(await box())
  })

  test('is not made for anybody else', async () => {
    const [mine, theirs] = [await sent(), await sent()]
    const asked = { resultId: theirs.resultId, passcode, language: 'en' }
    await expect(makeLockedFile(mine.actor, asked)).rejects.toMatchObject({ code: 'not_found' })
  })
})
