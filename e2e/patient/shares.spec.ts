import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { base64url } from 'jose'
import { SHLViewer } from 'kill-the-clipboard'
import { dbAcrossClinics } from '@/lib/db'
import { recallResult } from '@/lib/results/recall-result'
import { pauseShare, revokeShare } from '@/lib/shares/change-share'
import { buildShlink } from '@/lib/shlinks/shlink'
import { sealFile } from '@/lib/shlinks/jwe'
import { makePatientSession } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'
import { makeShare } from '@/prisma/factories/make-share'
import { lowIron, makeValues, normalSodium } from '@/prisma/factories/make-values'
import { ask, askDocument, baseUrl } from '../fixtures/ask'
import { expectAccessible, expectNoSidewaysScroll } from '../fixtures/axe'
import { newClinic, newPatient } from '../fixtures/clinic'
import { signInAsPatient } from '../fixtures/sign-in'
import { desk, expect, phone, test } from '../fixtures/test'

async function look(page: Page, name: string) {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  const folder = process.env['SCREENSHOTS']
  if (folder) await page.screenshot({ path: join(folder, `${name}-${page.viewportSize()?.width}.png`), fullPage: true })
}

async function patientWithValues() {
  const { owner } = await newClinic()
  const patient = await newPatient(owner)
  const { resultId } = await makeValues(owner, { patient, lines: [normalSodium, lowIron] })
  const { actor } = await makePatientSession(patient.email)
  return { owner, patient, resultId, actor }
}

const recipient = 'Dr Ada Obi, Lagos'

async function openAs(page: Page, link: string, passcode?: string) {
  await page.goto(link)
  await page.getByLabel('Your name').fill(recipient)
  if (passcode !== undefined) await page.getByLabel('Passcode').fill(passcode)
  await page.getByRole('button', { name: 'Open' }).click()
}

test('a patient shows a result to a doctor by a link with a passcode, sees it opened, and ends it', async ({
  open,
  complaints,
}) => {
  // Many pages, each looked at with axe, and a list that renews itself every few seconds.
  test.setTimeout(120_000)
  complaints.foresee(/status of (401|404)/)
  const { patient } = await patientWithValues()
  const page = await open({ who: await signInAsPatient(patient.email), viewport: phone })
  await page.goto('/patient/shares')
  await expect(page.getByText('You share nothing yet.')).toBeVisible()
  await look(page, 'shares-none')
  await page.getByRole('link', { name: 'Share something' }).click()
  await page.getByRole('button', { name: 'Make the link' }).click()
  await expect(page.getByRole('alert').first()).toContainText('Choose at least one')
  await page.getByRole('checkbox').first().check()
  await page.getByLabel('Who is it for?').fill('Dr Ada')
  await page.getByRole('textbox', { name: 'Passcode' }).fill('palm wine')
  await look(page, 'shares-new')
  await page.getByRole('button', { name: 'Make the link' }).click()
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible()
  const link = await page.getByRole('textbox', { name: 'The link' }).inputValue()
  expect(link).toMatch(/\/s#shlink:\//)
  await page.getByRole('button', { name: 'Keep the QR code on this device' }).click()
  await look(page, 'shares-made')
  await page.getByRole('link', { name: 'See who opens it' }).click()
  await expect(page.getByText('Nobody yet.')).toBeVisible()
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible()

  const doctor = await open({ viewport: desk })
  const asked: string[] = []
  doctor.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
  await openAs(doctor, link, 'wrong')
  await expect(doctor.getByText('Tries left: 4')).toBeVisible()
  await look(doctor, 'viewer-passcode')
  await doctor.getByLabel('Passcode').fill('palm wine')
  await doctor.getByRole('button', { name: 'Open' }).click()
  await expect(doctor.getByRole('heading', { name: patient.fullName })).toBeVisible()
  await expect(doctor.getByText('Ferritin', { exact: true })).toBeVisible()
  await expect(doctor.getByText('Low', { exact: true })).toBeVisible()
  await look(doctor, 'viewer-open')
  const key = JSON.parse(new TextDecoder().decode(base64url.decode(link.split('shlink:/')[1] ?? ''))) as { key: string }
  expect(asked.filter((line) => line.includes(key.key) || line.includes('shlink'))).toEqual([])

  // The patient's page renews itself.
  await expect(page.getByText(recipient).first()).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('Wrong passcode')).toBeVisible()
  await look(page, 'share-opened')
  await page.getByText('End it…').click()
  await page.getByRole('button', { name: 'End it now' }).click()
  await expect(page.getByText('The link is ended.')).toBeVisible()
  await doctor.goto('about:blank')
  await openAs(doctor, link, 'palm wine')
  await expect(doctor.getByText('This link does not open anything now')).toBeVisible()
  await look(doctor, 'viewer-dead')
})

test('documents inside a share are drawn on a phone, and its owner sees the same without counting', async ({
  open,
}) => {
  const { owner } = await newClinic()
  const patient = await newPatient(owner)
  const { resultId } = await makeResult(owner, { patient, kinds: ['pdf', 'image'] })
  const { actor } = await makePatientSession(patient.email)
  const { link, shareId } = await makeShare(actor, { resultIds: [resultId] })
  const doctor = await open({ viewport: phone })
  await openAs(doctor, link)
  await doctor.getByRole('button', { name: 'Show the pages here' }).click()
  await expect(doctor.getByText('Page 1 of 1')).toBeVisible()
  await expect(doctor.locator('.react-pdf__Page canvas')).toBeVisible()
  const picture = doctor.getByRole('img', { name: /^Picture/ })
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100)
  await look(doctor, 'viewer-documents')
  const arriving = doctor.waitForEvent('download')
  await doctor.getByRole('button', { name: 'Download' }).first().click()
  expect((await arriving).suggestedFilename()).toMatch(/\.pdf$/)
  const page = await open({ who: await signInAsPatient(patient.email), viewport: desk })
  await page.goto(`/patient/shares/${shareId}`)
  await expect(page.getByText('The QR code cannot be shown here')).toBeVisible()
  await page.getByRole('link', { name: 'See it as the other person' }).click()
  await expect(page.getByRole('heading', { name: patient.fullName })).toBeVisible()
  await look(page, 'share-preview')
  expect((await dbAcrossClinics.share.findUniqueOrThrow({ where: { publicId: shareId } })).usesTaken).toBe(1)
})

test('a link can be made on a phone without scripts', async ({ open }) => {
  const { patient } = await patientWithValues()
  const page = await open({ who: await signInAsPatient(patient.email), viewport: phone, javaScriptEnabled: false })
  await page.goto('/patient/shares/new')
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Make the link' }).click()
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible()
  expect(await page.getByRole('textbox', { name: 'The link' }).inputValue()).toMatch(/\/s#shlink:\//)
  await page.goto('/patient/shares')
  await page.getByRole('link', { name: 'Shared information' }).click()
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText('The link is paused.')).toBeVisible()
  // A browser that a test has forbidden scripts still reads the page as one with scripts, so the text is looked for as sent.
  expect((await askDocument('/s')).text).toMatch(/<noscript>.*it needs JavaScript.*<\/noscript>/)
})

test('whoever opens a share after a recall is told kindly, and sees nothing of what was withdrawn', async ({
  open,
}) => {
  const { owner, resultId, actor } = await patientWithValues()
  const { link } = await makeShare(actor, { resultIds: [resultId] })
  await recallResult(owner, { resultId, reason: 'The specimen was mixed up with another one.' })
  const doctor = await open({ viewport: phone })
  await openAs(doctor, link)
  await expect(doctor.getByText('This was taken back')).toBeVisible()
  await expect(doctor.getByText('Ferritin')).toHaveCount(0)
  await look(doctor, 'viewer-recalled')
})

test('a viewer of other makers opens our links: manifest with a passcode, several files, and one direct file', async () => {
  const { owner, patient, resultId, actor } = await patientWithValues()
  const other = await makeResult(owner, { patient, kinds: ['pdf'] })
  const shared = await makeShare(actor, { resultIds: [resultId, other.resultId], passcode: 'palm wine' })
  const shlinkURI = shared.link.slice(shared.link.indexOf('shlink:/'))
  const viewer = new SHLViewer({ shlinkURI })
  expect(viewer.shl).toMatchObject({ requiresPasscode: true, isLongTerm: true })
  await expect(viewer.resolveSHL({ recipient, passcode: 'wrong' })).rejects.toThrow()
  for (const embeddedLengthMax of [undefined, 1_000_000]) {
    const more = embeddedLengthMax === undefined ? {} : { embeddedLengthMax }
    const { fhirResources } = await viewer.resolveSHL({ recipient, passcode: 'palm wine', ...more })
    expect(fhirResources.map(({ resourceType }) => resourceType)).toEqual(['Bundle', 'Bundle'])
  }
  const direct = await makeShare(actor, { resultIds: [resultId], mode: 'direct' })
  const one = new SHLViewer({ shlinkURI: direct.link.slice(direct.link.indexOf('shlink:/')) })
  expect(one.shl.isDirectFile).toBe(true)
  expect((await one.resolveSHL({ recipient })).fhirResources).toMatchObject([{ resourceType: 'Bundle' }])
})

const post = (path: string, body: object) =>
  ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })

test('ABUSE 11, 15: everything that is over looks alike from outside, byte for byte, and looking changes nothing', async () => {
  const { resultId, actor } = await patientWithValues()
  const make = (facts: object = {}) => makeShare(actor, { resultIds: [resultId], ...facts })
  const pathOf = ({ payload }: { payload: { url: string } }) => new URL(payload.url).pathname
  const [live, revoked, paused, spent, expired] = [
    await make(),
    await make(),
    await make(),
    await make({ uses: 1 }),
    await make(),
  ]
  await revokeShare(actor, revoked)
  await pauseShare(actor, paused)
  await post(pathOf(spent), { recipient })
  await dbAcrossClinics.share.update({ where: { publicId: expired.shareId }, data: { expiresAt: new Date(0) } })
  const unknown = [`/shl/m/${'A'.repeat(43)}`, '/shl/m/x', pathOf(live).replace('/m/', '/m/A')]
  const dead = [...[revoked, paused, spent, expired].map(pathOf), ...unknown]
  const answers = await Promise.all(dead.map((path) => post(path, { recipient })))
  const seen = answers.map(({ status, text, headers: { date: _date, 'x-request-id': _id, ...headers } }) => ({
    status,
    text,
    headers,
  }))
  for (const answer of seen) expect(answer).toEqual(seen[0])
  expect(seen[0]).toMatchObject({
    status: 404,
    headers: { 'access-control-allow-origin': '*', 'cache-control': 'private, no-store' },
  })
  for (const method of ['GET', 'HEAD', 'OPTIONS'])
    for (const path of [pathOf(live), ...dead]) {
      const { status, headers } = await ask(path, { method })
      expect(status).toBe(method === 'OPTIONS' ? 204 : 405)
      expect(headers['access-control-allow-origin']).toBe('*')
    }
  expect((await ask(pathOf(live), { method: 'POST', body: '{}' })).status).toBe(400)
  const row = await dbAcrossClinics.share.findUniqueOrThrow({
    where: { publicId: live.shareId },
    include: { openings: true },
  })
  expect(row).toMatchObject({ usesTaken: 0, openings: [] })
  const direct = await make({ mode: 'direct' })
  expect((await ask(pathOf(direct))).status).toBe(400)
  expect((await ask(`${pathOf(direct)}?recipient=x`, { method: 'HEAD' })).status).toBe(405)
  const given = await ask(`${pathOf(direct)}?recipient=x`)
  expect(given).toMatchObject({
    status: 200,
    headers: { 'content-type': 'application/jose', 'cache-control': 'no-store' },
  })
  expect(given.text.split('.')).toHaveLength(5)
})

test('ABUSE 31: what another server’s link holds is shown as text, and nothing of it runs', async ({
  open,
  complaints,
}) => {
  complaints.foresee(/status of 422/)
  const key = 'rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q'
  const script = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
  const entry = [
    { resource: { resourceType: 'Patient', name: [{ text: script }] } },
    { resource: { resourceType: 'Observation', code: { text: script }, valueString: '‮=cmd|x' } },
    {
      resource: {
        resourceType: 'DocumentReference',
        description: script,
        content: ['text/html', 'image/svg+xml', 'text/plain'].map((contentType) => ({
          attachment: { contentType, title: `${contentType} ${script}`, data: btoa(script) },
        })),
      },
    },
  ]
  const jwe = await sealFile(new TextEncoder().encode(JSON.stringify({ resourceType: 'Bundle', entry })), { key })
  const page = await open({ viewport: phone })
  await page.route('**/s/ask', (route) => route.fulfill({ json: { kind: 'file', jwe } }))
  await openAs(page, `/s#${buildShlink({ url: 'https://elsewhere.example/u', key, flag: 'U' })}`)
  await expect(page.getByRole('heading', { name: script, level: 2 })).toBeVisible()
  await expect(page.getByText('A document of this kind is not shown here.')).toHaveCount(2)
  await expect(page.locator('main img, main script, main iframe, main object')).toHaveCount(0)
  await expect(page).toHaveTitle(/Shared health information/)
  await page.unroute('**/s/ask')
  // Our own server asks no address of this machine, and nothing without https.
  for (const url of [
    `${baseUrl()}/api/health/ready`,
    'https://127.0.0.1/',
    'https://localhost/',
    'https://169.254.169.254/latest/',
  ])
    for (const step of ['file', 'manifest']) {
      const headers = { 'sec-fetch-site': 'same-origin' }
      const answer = await ask('/s/ask', { method: 'POST', body: JSON.stringify({ step, url }), headers })
      expect([200, 422]).toContain(answer.status)
      if (answer.status === 200) expect(JSON.parse(answer.text)).toEqual({ kind: 'unreadable' })
    }
  const elsewhere = await ask('/s/ask', { method: 'POST', body: '{}', headers: { 'sec-fetch-site': 'cross-site' } })
  expect(elsewhere.status).toBe(403)
})

test('an incomplete link is told from none, and a whole one can be pasted', async ({ open }) => {
  const { resultId, actor, patient } = await patientWithValues()
  const { link } = await makeShare(actor, { resultIds: [resultId] })
  const page = await open({ viewport: phone })
  await page.goto('/s')
  await expect(page.getByText('There is no link here yet')).toBeVisible()
  await look(page, 'viewer-empty')
  await page.getByLabel('Link').fill(link.slice(0, 60))
  await page.getByRole('button', { name: 'Read the link' }).click()
  await expect(page.getByText('This link is not complete')).toBeVisible()
  await page.getByLabel('Link').fill(link)
  await page.getByRole('button', { name: 'Read the link' }).click()
  await page.getByLabel('Your name').fill(recipient)
  await page.getByRole('button', { name: 'Open' }).click()
  await expect(page.getByRole('heading', { name: patient.fullName })).toBeVisible()
})

test('a printed result says by its code whether it still holds, and nothing else', async ({ open }) => {
  const { owner, patient, resultId } = await patientWithValues()
  const page = await open({ who: await signInAsPatient(patient.email), viewport: phone })
  await page.goto(`/patient/results/${resultId}`)
  await page.getByRole('link', { name: 'Print a sheet' }).click()
  const address = (await page.getByText('/verify/').textContent()) ?? ''
  await look(page, 'print')
  const stranger = await open({ viewport: phone })
  await stranger.goto(address)
  await expect(stranger.getByText('This report is genuine')).toBeVisible()
  for (const word of [patient.fullName, patient.patientNumber, owner.clinicName, 'Ferritin'])
    await expect(stranger.getByText(word)).toHaveCount(0)
  await look(stranger, 'verify')
  await recallResult(owner, { resultId, reason: 'The specimen was mixed up with another one.' })
  await stranger.reload()
  await expect(stranger.getByText('This report was withdrawn')).toBeVisible()
  const unknown = `${baseUrl()}/verify/${'0'.repeat(26)}.${'A'.repeat(22)}`
  await stranger.goto(unknown)
  await expect(stranger.getByText('We do not know this code')).toBeVisible()
})
