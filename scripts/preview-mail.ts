import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createElement, type ReactElement } from 'react'
import { render, toPlainText } from 'react-email'
import { NoAccount, noAccountSubject } from '@/emails/no-account'
import { ResultReady, resultReadySubject } from '@/emails/result-ready'
import { SignIn, signInSubject } from '@/emails/sign-in'
import { env } from '@/lib/env'
import { alreadyRegisteredMail, clinicStatusMail, passwordResetMail, verificationMail } from '@/lib/mail/staff-mails'

/** `npm run mail:preview`: draws every message, in every language, into a folder to look at in a browser. */

const token = 'A'.repeat(43)
const link = new URL(`/patient/open/${token}`, env().APP_URL).toString()
const clinic = 'Ìlera Diagnostics'

type Preview = { name: string; subject: string; body: ReactElement }

const ofPatients = ['en', 'fr'].flatMap((language): Preview[] => [
  ...(['ready', 'reminder', 'corrected', 'withdrawn'] as const).map((tidings) => ({
    name: `result-${tidings}.${language}`,
    subject: resultReadySubject({ language, clinic, tidings }),
    body: createElement(ResultReady, {
      language,
      clinic,
      clinicPhone: '+234 801 234 5678',
      link,
      code: '12345678',
      address: 'portal.example.org/patient/sign-in',
      expires: '27 November 2026 at 09:30',
      stopLink: new URL(`/patient/stop/${token}`, env().APP_URL).toString(),
      tidings,
    }),
  })),
  {
    name: `sign-in.${language}`,
    subject: signInSubject({ language }),
    body: createElement(SignIn, { language, link, code: '12345678', minutes: 15 }),
  },
  {
    name: `no-account.${language}`,
    subject: noAccountSubject({ language }),
    body: createElement(NoAccount, { language }),
  },
])

const ofStaff: Preview[] = [
  { name: 'verification', ...verificationMail(token, 24) },
  { name: 'already-registered', ...alreadyRegisteredMail() },
  { name: 'password-reset', ...passwordResetMail('clinic', token, 60) },
  { name: 'clinic-active', ...clinicStatusMail(clinic, 'active', null) },
  { name: 'clinic-suspended', ...clinicStatusMail(clinic, 'suspended', 'The registration could not be confirmed.') },
]

const folder = join(env().LOCAL_DIRECTORY, 'mail-preview')
await mkdir(folder, { recursive: true })
const lines: string[] = []
for (const { name, subject, body } of [...ofPatients, ...ofStaff]) {
  const html = await render(body)
  await writeFile(join(folder, `${name}.html`), html)
  await writeFile(join(folder, `${name}.txt`), toPlainText(html))
  lines.push(`<li><a href="${name}.html">${name}</a> (<a href="${name}.txt">text</a>): ${subject}</li>`)
}
await writeFile(
  join(folder, 'index.html'),
  `<!doctype html><meta charset="utf-8"><title>Messages</title><ul>${lines.join('\n')}</ul>`,
)
console.log(`${lines.length} messages drawn. Open ${join(folder, 'index.html')} in a browser.`)
