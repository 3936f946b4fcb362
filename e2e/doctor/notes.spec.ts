import type { Page } from '@playwright/test'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makeDoctor } from '@/prisma/factories/make-doctor'
import { newVoice } from '@/prisma/factories/make-note'
import { makePatientSession } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'
import { makeShare } from '@/prisma/factories/make-share'
import { askDocument, askPayload } from '../fixtures/ask'
import { expectAccessible, expectNoSidewaysScroll } from '../fixtures/axe'
import { newPatient, newWord } from '../fixtures/clinic'
import { signInAsDoctor, signInAsPatient } from '../fixtures/sign-in'
import { desk, expect, phone, test } from '../fixtures/test'

async function keepPicture(page: Page, name: string) {
  const folder = process.env['SCREENSHOTS']
  if (folder) await page.screenshot({ path: `${folder}/${name}-${page.viewportSize()?.width}.png`, fullPage: true })
}

/** Pages that the tour of all pages sees only before anything was done on them are looked at in full. */
async function lookAt(page: Page, name: string, isNew = false) {
  if (isNew) await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await keepPicture(page, name)
}

async function newShown(facts: Record<string, unknown> = {}) {
  const owner = await makeMember(await makeClinic({ clinicName: 'Ìlera Diagnostics' }))
  const patient = await newPatient(owner)
  const { resultId } = await makeResult(owner, { patient, kinds: ['csv'] })
  const { actor } = await makePatientSession(patient.email)
  const share = await makeShare(actor, { resultIds: [resultId], savingAllowed: 'on', label: 'Blood test', ...facts })
  return { patient, resultId, actor, share }
}

for (const [where, viewport] of [
  ['a phone', phone],
  ['a desk', desk],
] as const)
  test(`a doctor opens a share, saves the patient and writes notes, of which the patient reads those that are shown, on ${where}`, async ({
    open,
  }) => {
    const { patient, resultId, share } = await newShown()
    const doctor = await makeDoctor({ fullName: `Dr ${newWord()}` })
    const page = await open({ who: await signInAsDoctor(doctor), viewport })
    await page.goto('/doctor')
    await lookAt(page, 'doctor-home-empty')
    await page.getByRole('main').getByRole('link', { name: 'Open a share' }).first().click()
    await expect(page.getByRole('heading', { name: 'Scan the QR code' })).toBeVisible()
    await lookAt(page, 'doctor-open')
    await page.getByLabel('Link').fill('https://elsewhere.example/')
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await expect(page.getByText('This is not the link of a share.')).toBeVisible()
    await page.getByLabel('Link').fill(share.link)
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await expect(page.getByText(doctor.fullName)).toHaveCount(await page.getByText(doctor.fullName).count())
    await page.getByRole('main').locator('form').getByRole('button').click()
    await expect(page.getByText('You opened this share, and the patient sees that you did.')).toBeVisible()
    await expect(page.getByRole('main')).toContainText(patient.fullName)
    await lookAt(page, 'doctor-opened', true)
    await page.getByRole('link', { name: 'Write a note, or save the patient' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(patient.fullName)

    // Once for the doctor alone, once for the patient and about the result, with a voice beside it.
    await page.getByLabel('Note', { exact: true }).fill('Xenon-note: looks tired, ask about sleep.')
    await page.getByRole('button', { name: 'Save the note' }).click()
    await expect(page.getByText('The note is kept.')).toBeVisible()
    await page.getByLabel('About').selectOption({ index: 1 })
    await page
      .getByLabel('Or choose a recording')
      .setInputFiles({ name: 'dictation.wav', mimeType: 'audio/wav', buffer: newVoice() })
    await expect(page.getByRole('button', { name: 'Leave the recording out' })).toBeVisible()
    await page.getByLabel('Note', { exact: true }).fill('Krypton-note: your iron is low, take the tablets.')
    await page.getByLabel('The patient may read this note').check()
    await page.getByRole('button', { name: 'Save the note' }).click()
    await expect(page.getByText('Krypton-note').first()).toBeVisible()
    await expect(page.getByText('The patient reads it')).toBeVisible()
    await page.getByRole('button', { name: 'Save the patient' }).click()
    await expect(page.getByText('The patient is on your list.')).toBeVisible()
    await page.getByLabel('Consultation notes').fill('Argon-note: blood pressure was high.')
    await page.getByLabel('I saw the patient today').check()
    await page.getByRole('button', { name: 'Keep this' }).click()
    await expect(page.getByText('What you wrote about the consultation is kept.')).toBeVisible()
    await lookAt(page, 'doctor-patient', true)
    await page.getByRole('link', { name: 'Open the note' }).first().click()
    await expect(page.getByRole('heading', { name: 'Recording' })).toBeVisible()
    await lookAt(page, 'doctor-note')
    await page.goto('/doctor')
    await lookAt(page, 'doctor-home')

    // The patient reads what was shown to them, beside the result and on a page of its own, and nothing else.
    const who = await signInAsPatient(patient.email)
    const reading = await open({ who, viewport })
    await reading.goto('/patient/notes')
    await expect(reading.getByText('Krypton-note')).toBeVisible()
    await expect(reading.getByText(doctor.fullName)).toBeVisible()
    await lookAt(reading, 'patient-notes')
    await reading.goto(`/patient/results/${resultId}`)
    await expect(reading.getByText('Krypton-note')).toBeVisible()
    await lookAt(reading, 'patient-result-with-note', true)
    for (const path of ['/patient/notes', `/patient/results/${resultId}`, '/patient'])
      for (const answer of [await askDocument(path, who), await askPayload(path, who)])
        for (const secret of ['Xenon-note', 'Argon-note']) expect(answer.text, path).not.toContain(secret)
    const colleague = await signInAsDoctor(await makeDoctor())
    for (const path of ['/doctor', '/doctor/notes', '/doctor/patients', '/doctor/accesses']) {
      const { text } = await askPayload(path, colleague)
      for (const secret of ['Xenon-note', 'Krypton-note', patient.fullName]) expect(text, path).not.toContain(secret)
    }
  })

test('a share that has ended opens nothing in the doctor’s portal, and says so', async ({ open, complaints }) => {
  complaints.foresee(/404/)
  const { share } = await newShown({ uses: 1 })
  const doctor = await makeDoctor()
  const page = await open({ who: await signInAsDoctor(doctor) })
  for (const isOpen of [true, false]) {
    await page.goto('/doctor/open')
    await page.getByLabel('Link').fill(share.link)
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await page.getByRole('main').locator('form').getByRole('button').click()
    const opened = page.getByText('You opened this share, and the patient sees that you did.')
    if (isOpen) await expect(opened).toBeVisible()
    else await expect(page.getByRole('main').getByRole('status').or(page.getByRole('alert')).first()).toBeVisible()
    if (!isOpen) await expect(opened).toBeHidden()
  }
})
