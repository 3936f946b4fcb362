import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import sharp from 'sharp'
import { renderSVG } from 'uqr'
import { makeDoctor } from '@/prisma/factories/make-doctor'
import { baseUrl } from '../fixtures/ask'
import { signInAsDoctor } from '../fixtures/sign-in'
import { expect, giveCookie, phone, test } from '../fixtures/test'
import { buildShlink } from '@/lib/shlinks/shlink'

/** A link as a patient's QR code holds it; nothing is behind it. */
const link = () =>
  `${baseUrl()}/s#${buildShlink({
    url: `${baseUrl()}/shl/m/${'A'.repeat(43)}`,
    key: 'B'.repeat(43),
    flag: 'L',
  })}`

const drawing = () =>
  sharp(Buffer.from(renderSVG(link(), { ecc: 'M', border: 4, pixelSize: 8 })))
    .resize(640, 480, { fit: 'contain', background: '#ffffff' })
    .flatten({ background: '#ffffff' })

test('a picture of a QR code is read in the browser, by a decoder of our own where the browser has none', async ({
  open,
}) => {
  const page = await open({ who: await signInAsDoctor(await makeDoctor()), viewport: phone })
  await page.goto('/doctor/open')
  await page
    .getByLabel('Or choose a picture of the code')
    .setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer: await drawing().png().toBuffer() })
  await expect(page.getByRole('button', { name: 'Open another share' })).toBeVisible()
})

test('a QR code is read with the camera, from a page that was reached by a click', async () => {
  const film = join(await mkdtemp(join(tmpdir(), 'camera-')), 'code.mjpeg')
  await writeFile(film, await drawing().jpeg().toBuffer())
  const seeing = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '',
    args: [
      // A browser that is started by root has no sandbox to go into.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  })
  try {
    const context = await seeing.newContext({ viewport: phone, baseURL: baseUrl(), locale: 'en-GB' })
    await giveCookie(context, await signInAsDoctor(await makeDoctor()))
    const page = await context.newPage()
    await page.goto('/doctor')
    await page.getByRole('main').getByRole('link', { name: 'Open a share' }).first().click()
    await page.getByRole('button', { name: 'Scan with the camera' }).click()
    await expect(page.getByRole('button', { name: 'Open another share' })).toBeVisible({ timeout: 20_000 })
  } finally {
    await seeing.close()
  }
})

test('no other page of the portal may use a camera or a microphone', async ({ request }) => {
  for (const path of ['/', '/doctor/sign-in', '/doctor/notes', '/patient/sign-in']) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect(answer.headers()['permissions-policy'], path).toContain('camera=(), microphone=()')
  }
})
