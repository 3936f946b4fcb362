import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makePatient } from '@/prisma/factories/make-patient'

test('of two transactions that wait for each other both are done, one of them a second time', async () => {
  const actor = await makeMember(await makeClinic())
  const { clinicId } = actor
  const [one, other] = [(await makePatient(actor)).patientId, (await makePatient(actor)).patientId]
  let waiting = 0
  let meet = () => {}
  const met = new Promise<void>((resolve) => (meet = resolve))
  let begun = 0
  const cross = (first: string, second: string, address: string) =>
    db.$transaction(async (tx) => {
      begun += 1
      await tx.patient.updateMany({ where: { clinicId, publicId: first }, data: { address } })
      waiting += 1
      if (waiting === 2) meet()
      // Each holds its first row before either asks for the other's; the second time nobody is waited for.
      await met
      await tx.patient.updateMany({ where: { clinicId, publicId: second }, data: { address } })
    })
  await Promise.all([cross(one, other, 'first'), cross(other, one, 'second')])
  expect(begun).toBe(3)
  const rows = await db.patient.findMany({
    where: { clinicId, publicId: { in: [one, other] } },
    select: { address: true },
  })
  // Whoever came last wrote both.
  expect(new Set(rows.map(({ address }) => address)).size).toBe(1)
})

test('what fails for another reason is not done again', async () => {
  let begun = 0
  const failing = db.$transaction(async () => {
    begun += 1
    throw new Error('for another reason')
  })
  await expect(failing).rejects.toThrow('for another reason')
  expect(begun).toBe(1)
})
