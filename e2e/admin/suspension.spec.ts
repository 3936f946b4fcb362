import { dbAcrossClinics } from '@/lib/db'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { makeResult } from '@/prisma/factories/make-result'
import { newClinic, newPatient } from '../fixtures/clinic'
import { waitForMail } from '../fixtures/mailbox'
import { signInAsAdmin, signInAsMember, signInAsPatient } from '../fixtures/sign-in'
import { expect, test } from '../fixtures/test'

test('a suspended clinic’s open sign-in ends at its next request, and works again after the suspension', async ({
  open,
}) => {
  const { owner } = await newClinic()
  const patient = await newPatient(owner)
  const { resultId } = await makeResult(owner, { patient, kinds: ['csv'] })
  const clinic = await open({ who: await signInAsMember(owner) })
  await clinic.goto('/clinic/patients')
  await expect(clinic.getByText(patient.fullName)).toBeVisible()

  const admin = await open({ who: await signInAsAdmin((await makeAdmin({ role: 'admin' })).actor) })
  await admin.goto(`/admin/clinics/${owner.clinicPublicId}`)
  // States and counts, never what a result says or whom it is about.
  await expect(admin.locator('body')).not.toContainText(patient.fullName)
  await expect(admin.locator('body')).not.toContainText('Full blood count')
  await admin.getByText('Suspend this clinic…').click()
  await admin.getByLabel('Reason').fill('The licence has run out.')
  await admin.getByRole('button', { name: `Suspend ${owner.clinicName}` }).click()
  await expect(admin.getByText('The clinic is suspended')).toBeVisible()

  await clinic.reload()
  await expect(clinic).toHaveURL(/\/clinic\/sign-in/)
  const { email } = await dbAcrossClinics.clinic.findUniqueOrThrow({ where: { id: owner.clinicId } })
  expect((await waitForMail(email)).text).toContain('The licence has run out.')
  const reader = await open({ who: await signInAsPatient(patient.email) })
  await reader.goto(`/patient/results/${resultId}`)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Full blood count')

  await admin.getByRole('button', { name: 'End the suspension' }).click()
  await expect(admin.getByText('The suspension is over.')).toBeVisible()
  const back = await open({ who: await signInAsMember(owner) })
  await back.goto('/clinic/patients')
  await expect(back.getByText(patient.fullName)).toBeVisible()
})
