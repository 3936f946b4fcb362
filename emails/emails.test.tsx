import fc from 'fast-check'
import { render, toPlainText } from 'react-email'
import { describe, expect, test } from 'vitest'
import { countSegments, toGsm } from './gsm'
import { NoAccount } from './no-account'
import { ResultReady, type ResultReadyProps, resultReadySubject } from './result-ready'
import { SignIn, signInSubject } from './sign-in'
import { resultReadyText, signInText } from './text-messages'
import { wordsOf } from './words'

const token = 'A'.repeat(43)
const props = (language: string, clinic = 'Ìlera Diagnostics'): ResultReadyProps => ({
  language,
  clinic,
  clinicPhone: '+234 801 234 5678',
  link: `https://portal.example.org/patient/open/${token}`,
  code: '12345678',
  address: 'portal.example.org/patient/sign-in',
  expires: '27 November 2026 at 09:30',
  stopLink: `https://portal.example.org/patient/stop/${token}`,
})

// What a message must never say, in the languages that we write: kinds of test, specialities, values, urgency.
const clinical =
  /\b(blood|sang|haemat|hémat|chemistry|biochimi|microbio|serolog|sérolog|hormon|urin|genetic|génétiq|histolog|cytolog|x-ray|radio|ultrasound|échograph|scan|irm|mri|ecg|heart|cœur|hiv|vih|malaria|paludisme|cancer|pregnan|grossesse|abnormal|anormal|urgent|critical|critique|positive|positif|negative|négatif|result is|laborator|laboratoire)/i

describe.each(['en', 'fr'])('every message in %s', (language) => {
  test.each(['ready', 'reminder', 'corrected', 'withdrawn'] as const)(
    'says %s and nothing of what it is',
    async (tidings) => {
      const html = await render(<ResultReady {...props(language)} tidings={tidings} />)
      const subject = resultReadySubject({ ...props(language), tidings })
      expect(`${subject} ${toPlainText(html)}`).not.toMatch(clinical)
    },
  )

  test('says nothing of what it is where it is about signing in', async () => {
    const signIn = await render(<SignIn language={language} link={props(language).link} code="12345678" minutes={15} />)
    expect(`${signInSubject({ language })} ${toPlainText(signIn)}`).not.toMatch(clinical)
    expect(toPlainText(await render(<NoAccount language={language} />))).not.toMatch(clinical)
  })

  test('reads as plain text too, with the link and the code in it', async () => {
    const text = toPlainText(await render(<ResultReady {...props(language)} />))
    expect(text).toContain(props(language).link)
    expect(text).toContain('1234 5678')
  })

  test('loads nothing from anywhere and runs nothing', async () => {
    const html = await render(<ResultReady {...props(language)} />)
    expect(html).not.toMatch(/<img|<script|url\(|<link|@import/i)
    for (const [, address] of html.matchAll(/href="([^"]+)"/g))
      expect([props(language).link, props(language).stopLink]).toContain(address)
  })
})

test('a template has no way to the result: whatever the clinic is called, only that name and the fixed words are in it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[\p{L} .'&<>"-]{1,60}$/u), async (clinic) => {
      const html = await render(<ResultReady {...props('en', clinic)} />)
      expect(html).not.toContain('<script')
      expect(html.includes('<b>')).toBe(false)
    }),
    { numRuns: 30 },
  )
})

describe.each(['en', 'fr'])('every text in %s', (language) => {
  const texts = (clinic: string, link = props(language).link) => [
    ...(['ready', 'reminder', 'corrected', 'withdrawn'] as const).flatMap((tidings) =>
      [null, props(language).stopLink].map((stopLink) =>
        resultReadyText({ language, clinic, link, code: '12345678', tidings, stopLink }),
      ),
    ),
    signInText({ language, link, code: '12345678', minutes: 15 }),
  ]

  test('says that something is there and nothing of what it is', () => {
    for (const text of texts('A clinic')) expect(text).not.toMatch(clinical)
  })

  test('holds the link and the code whatever the clinic is called, and costs two parts at most where it is answered', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{Script=Latin}0-9 .'&-]{1,80}$/u), (clinic) => {
        for (const text of texts(clinic)) {
          expect(text).toContain(props(language).link)
          expect(text).toContain('1234 5678')
        }
        const answered = resultReadyText({
          language,
          clinic: clinic.normalize('NFD').replaceAll(/[^\x20-\x7e]/g, ''),
          link: props(language).link,
          code: '12345678',
          tidings: 'withdrawn',
          stopLink: null,
        })
        expect(countSegments(answered)).toBeLessThanOrEqual(2)
      }),
      { numRuns: 100 },
    )
  })
})

test('a text keeps to the alphabet that fits most into a part, and counts as the carriers count', () => {
  expect(toGsm('Ìlera Diagnostics’ “façade”… Ọmọlará')).toBe(`Ilera Diagnostics' "facade"... Omolara`)
  expect(countSegments('a'.repeat(160))).toBe(1)
  expect(countSegments('a'.repeat(161))).toBe(2)
  expect(countSegments('€'.repeat(80))).toBe(1)
  expect(countSegments('€'.repeat(81))).toBe(2)
  expect(countSegments('ع'.repeat(70))).toBe(1)
  expect(countSegments('ع'.repeat(71))).toBe(2)
})

test('every language says everything: the same places in the same sentences', () => {
  const shape = (value: unknown): unknown =>
    typeof value === 'string'
      ? [...value.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted()
      : Object.fromEntries(Object.entries(value as object).map(([name, inner]) => [name, shape(inner)]))
  expect(shape(wordsOf('fr'))).toEqual(shape(wordsOf('en')))
})
