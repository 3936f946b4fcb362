import type { Page } from '@playwright/test'
import type { ClinicActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import type { MadePatient } from '@/prisma/factories/make-patient'
import { highPotassium, makeValues, normalSodium } from '@/prisma/factories/make-values'
import { newClinic, newPatient } from '../fixtures/clinic'
import { signInAsMember, signInAsPatient } from '../fixtures/sign-in'
import { expect, phone, test } from '../fixtures/test'

async function reviewAndAuthorise(page: Page) {
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Mark as reviewed' }).click()
  await page.getByRole('button', { name: 'Authorise', exact: true }).click()
}

const resultOf = (actor: ClinicActor, patient: MadePatient) =>
  dbAcrossClinics.result.findFirstOrThrow({
    where: { clinicId: actor.clinicId, patient: { publicId: patient.patientId } },
    orderBy: { id: 'desc' },
  })

test('a table whose dates can be read two ways is asked about, stored, and read by its patient as values', async ({
  open,
}) => {
  test.setTimeout(120_000)
  const { owner } = await newClinic()
  const patient = await newPatient(owner)
  const clinic = await open({ who: await signInAsMember(owner) })
  const row = (analyte: string, value: string) =>
    `${patient.patientNumber};${patient.fullName};03/04/2025;${analyte};${value};mmol/L;3,5 - 5,1`
  const text = [
    'kennung;patient_name;date;test_name;result;unit;reference_range',
    row('Potassium', '5,6'),
    row('Chloride', 'n/a'),
  ].join('\n')
  await clinic.goto('/clinic/tables/new')
  await clinic
    .locator('input[type=file]')
    .setInputFiles({ name: 'export.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await expect(clinic.getByText('Received', { exact: true })).toBeVisible()
  await clinic.getByRole('button', { name: 'Look at it' }).click()

  await expect(clinic.getByText('This table leaves something open')).toBeVisible()
  await clinic.getByLabel('kennung').selectOption({ label: 'Patient number' })
  await clinic.getByRole('button', { name: 'Show what it means' }).click()
  await expect(clinic.getByText('Say which is the day in these dates.').first()).toBeVisible()
  await clinic.getByLabel('kennung').selectOption({ label: 'Patient number' })
  await clinic.getByLabel('Test dates such as 03/04/2025').selectOption('dmy')
  await clinic.getByRole('button', { name: 'Show what it means' }).click()

  await expect(clinic.getByText('3 April 2025')).toBeVisible()
  await expect(clinic.getByText('It has no value.')).toBeVisible()
  await clinic.getByRole('button', { name: 'Yes, the rows say this' }).click()
  await expect(async () => {
    await clinic.reload()
    await expect(clinic.getByText('One result was made.')).toBeVisible({ timeout: 1000 })
  }).toPass()

  const { publicId } = await resultOf(owner, patient)
  await clinic.goto(`/clinic/results/${publicId}`)
  await expect(clinic.getByText('As the table names the person')).toBeVisible()
  await expect(clinic.getByRole('table', { name: 'Values' })).toContainText('5,6')
  await reviewAndAuthorise(clinic)
  await clinic.getByRole('button', { name: 'Send to the patient' }).click()
  await expect(clinic.getByRole('button', { name: 'Send the message again' })).toBeVisible()

  const reader = await open({ who: await signInAsPatient(patient.email), viewport: phone, javaScriptEnabled: false })
  await reader.goto(`/patient/results/${publicId}`)
  await expect(reader.getByText('5,6', { exact: true })).toBeVisible()
  await expect(reader.getByText('High', { exact: true })).toBeVisible()
  await expect(reader.getByText('worked out from the range')).toBeVisible()
})

test('a rule holds a result, says why and until when, and a person lets it go with a reason', async ({ open }) => {
  const { owner } = await newClinic()
  const patient = await newPatient(owner)
  const clinic = await open({ who: await signInAsMember(owner) })
  await clinic.goto('/clinic/settings/release')
  await clinic.getByLabel('It goes out').selectOption('after_hours')
  await clinic.getByRole('textbox', { name: /^Hours/ }).fill('24')
  await clinic.getByRole('button', { name: 'Add the rule' }).click()
  await expect(clinic.getByText('After 24 hours')).toBeVisible()
  await clinic.getByText('Tell patients that a result is on its way').click()
  await clinic.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(clinic.getByText('Saved.')).toBeVisible()

  const { resultId } = await makeValues(owner, { patient, lines: [normalSodium], reached: 'matched' })
  await clinic.goto(`/clinic/results/${resultId}`)
  await reviewAndAuthorise(clinic)
  await expect(clinic.getByText('Your clinic’s rules let it go after a while.')).toBeVisible()
  await expect(clinic.getByRole('button', { name: 'Send to the patient' })).toBeHidden()

  const reader = await open({ who: await signInAsPatient(patient.email), viewport: phone })
  await reader.goto('/patient')
  await expect(reader.getByText('is being looked at by')).toBeVisible()
  await expect(reader.locator('body')).not.toContainText('Sodium')

  await clinic.getByText('Send it now all the same').click()
  await clinic.getByLabel('Why it goes out now').fill('The doctor asked for it.')
  await clinic.getByRole('button', { name: 'Send it now', exact: true }).click()
  await expect(clinic.getByText('Sent. The patient gets a message')).toBeVisible()
  await reader.reload()
  await expect(reader.getByText('is being looked at by')).toBeHidden()
  await expect(reader.getByText('Sodium')).toBeVisible()
})

test('a corrected value is reviewed and authorised, and its patient sees what changed', async ({ open }) => {
  const { owner } = await newClinic()
  const patient = await newPatient(owner, { language: 'fr' })
  const { resultId } = await makeValues(owner, { patient, lines: [normalSodium] })
  const clinic = await open({ who: await signInAsMember(owner) })
  await clinic.goto(`/clinic/results/${resultId}`)
  await clinic.getByRole('link', { name: 'Correct this result…' }).click()
  await clinic.getByLabel('Why is it corrected?').fill('The analyser was calibrated wrongly.')
  await clinic.getByLabel('Value', { exact: true }).first().fill('131')
  await clinic.getByRole('button', { name: 'Make the corrected version' }).click()
  const reader = await open({ who: await signInAsPatient(patient.email), viewport: phone })
  await reader.goto(`/patient/results/${resultId}`)
  await expect(reader.getByText('140')).toBeVisible()
  await clinic.getByRole('checkbox').check()
  await clinic.getByRole('button', { name: 'Mark as reviewed' }).click()
  await clinic.getByRole('button', { name: 'Authorise the corrected version' }).click()
  await expect(clinic.getByRole('table', { name: 'Values' })).toContainText('131')
  await reader.reload()
  await expect(reader.getByText(/This result was corrected on|Ce résultat a été corrigé le/)).toBeVisible()
  await expect(reader.getByRole('table').first()).toContainText('140 mmol/L')
  await expect(reader.getByRole('table').first()).toContainText('131 mmol/L')
  await expect(reader.getByText('calibrated wrongly')).toBeVisible()
})

test('a withdrawn result leaves an incident with who had opened it, followed up and closed', async ({ open }) => {
  const { owner } = await newClinic()
  const patient = await newPatient(owner)
  const { resultId } = await makeValues(owner, { patient, lines: [normalSodium] })
  const reader = await open({ who: await signInAsPatient(patient.email), viewport: phone })
  await reader.goto(`/patient/results/${resultId}`)
  const clinic = await open({ who: await signInAsMember(owner) })
  await clinic.goto(`/clinic/results/${resultId}`)
  await clinic.getByText('Withdraw this result…').click()
  await clinic.getByLabel('Reason').fill('The specimen was mixed up with another.')
  await clinic.getByRole('button', { name: 'Withdraw it now' }).click()
  await clinic.getByRole('link', { name: 'The incident and who had opened it' }).click()
  await expect(clinic.getByText('Opened the result')).toBeVisible()
  await expect(clinic.getByText('A patient’s account (reader 1)')).toBeVisible()
  await clinic.getByLabel('Note', { exact: true }).fill('Telephoned; a new specimen is taken tomorrow.')
  await clinic.getByRole('button', { name: 'Add the note' }).click()
  await clinic.getByRole('button', { name: 'Close the incident' }).click()
  await expect(clinic.getByText('Closed', { exact: true }).first()).toBeVisible()
})

test('a critical value stands on the first page until somebody has said it back', async ({ open }) => {
  const { owner } = await newClinic()
  const patient = await newPatient(owner)
  await makeValues(owner, { patient, lines: [highPotassium, normalSodium] })
  const clinic = await open({ who: await signInAsMember(owner) })
  await clinic.goto('/clinic')
  await expect(clinic.getByText('Matters, and nobody has opened it')).toBeVisible()
  await clinic.getByRole('link', { name: /About a critical value/ }).click()
  // The first page names the patient too.
  await clinic.waitForURL('**/clinic/calls**')
  await clinic.getByRole('link', { name: patient.fullName }).click()
  await clinic.getByRole('button', { name: 'I am making this call' }).click()
  await clinic.getByLabel('Whom did you reach?').fill(patient.fullName)
  await clinic.getByLabel('Who is that?').selectOption('patient')
  await clinic.getByRole('textbox', { name: 'Potassium' }).fill('8.6')
  await clinic.getByRole('button', { name: 'The call is done' }).click()
  await expect(clinic.getByText('Say it again and type what you hear').first()).toBeVisible()
  await clinic.getByLabel('Whom did you reach?').fill(patient.fullName)
  await clinic.getByLabel('Who is that?').selectOption('patient')
  await clinic.getByRole('textbox', { name: 'Potassium' }).fill('6.8')
  await clinic.getByRole('button', { name: 'The call is done' }).click()
  await expect(clinic).toHaveURL(/\/clinic\/calls$/)
  await expect(clinic.getByText('Nobody has to be telephoned')).toBeVisible()
  await clinic.goto('/clinic')
  await expect(clinic.getByRole('link', { name: /About a critical value/ })).toBeHidden()
})

test('several results at once: each by itself, and what happened to each is said', async ({ open }) => {
  const { owner } = await newClinic()
  const [ready, waiting] = [await newPatient(owner), await newPatient(owner)]
  await makeValues(owner, { patient: ready, lines: [normalSodium], reached: 'authorised' })
  await makeValues(owner, { patient: waiting, lines: [normalSodium], reached: 'matched' })
  const clinic = await open({ who: await signInAsMember(owner), javaScriptEnabled: false })
  await clinic.goto('/clinic/results')
  for (const box of await clinic.getByRole('checkbox', { name: /^Choose/ }).all()) await box.check()
  await clinic.getByRole('button', { name: 'Do something with those chosen…' }).click()
  await expect(clinic.getByRole('heading', { name: '2 results are chosen' })).toBeVisible()
  await clinic.getByRole('button', { name: 'Send them' }).click()
  await expect(clinic.getByRole('heading', { level: 1 })).toHaveText('1 of 2 done')
  await expect(clinic.getByText('This result cannot be sent now')).toBeVisible()
})
