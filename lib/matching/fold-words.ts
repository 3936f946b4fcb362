import { foldName } from '@/lib/patients/fold-name'

const titles = new Set(
  (
    'mr mrs ms miss mme mlle mister madam madame monsieur sir dr dre prof professor rev chief alhaji alhaja hajia mallam malam ' +
    'engr barr pastor elder sr sra srta senor senora don dona hr herr frau mevr dhr sig sheikh shri smt kumari master'
  ).split(' '),
)

/** Words that people put beside a name and that are none: what kind of person it is. */
const remarks = new Set('male female man woman m f sex gender the patient'.split(' '))

const apostrophes = /[’'`´ʼ‘]/g
const arabicMarks = /[\u064B-\u065F\u0670\u0640]/g

/** A text as words in small letters without marks; an apostrophe joins ("N'Diaye" is "ndiaye"), a hyphen parts. */
export function foldWords(text: string): string[] {
  const plain = text.normalize('NFKC').replace(arabicMarks, '').replace(apostrophes, '')
  return foldName(plain)
    .split(' ')
    .filter((word) => word !== '')
}

/** The words of a name: titles taken off ("Mme Aurélie N'Diaye" is "aurelie ndiaye"), unless nothing else is there. */
export function nameWords(text: string): string[] {
  const words = foldWords(text).filter((word) => !/^\d+$/.test(word))
  const kept = words.filter((word) => !titles.has(word))
  return kept.length > 0 ? kept : words
}

/** As `nameWords`, without a remark such as "Male" behind a printed name. */
export function withoutRemarks(words: readonly string[]): string[] {
  const kept = words.filter((word) => !remarks.has(word))
  return kept.length > 0 ? kept : [...words]
}

const digitsOf: Record<string, string> = {}
for (const [index, sign] of Array.from('٠١٢٣٤٥٦٧٨٩').entries()) digitsOf[sign] = String(index)
for (const [index, sign] of Array.from('۰۱۲۳۴۵۶۷۸۹').entries()) digitsOf[sign] = String(index)

/** Digits of the Arabic and Persian scripts as ASCII digits. */
export const plainDigits = (text: string) => text.replace(/[٠-٩۰-۹]/g, (sign) => digitsOf[sign] ?? sign)

/** A number as it is compared: letters and digits alone, in small letters ("CL-20 144" is "cl20144"). */
export const foldNumber = (text: string) => foldName(plainDigits(text)).replaceAll(' ', '')
