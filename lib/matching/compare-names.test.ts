import { expect, test } from 'vitest'
import { compareNames, type NameAgreement } from './compare-names'

const cases: [printed: string, own: string, recognised: boolean, agreement: NameAgreement][] = [
  ['OKAFOR, BLESSING CHIOMA', 'Blessing Chioma Okafor', false, 'exact'],
  ['Mme. MARIE-EVE COTE', 'Marie-Ève Côté', false, 'exact'],
  ['Mr Adébáyọ̀ Ọlátúnjí', 'Adebayo Olatunji', false, 'exact'],
  ["Margaret O'Connell", 'Margaret OConnell', false, 'exact'],
  ['N’Diaye, Aurélie', "Aurelie N'Diaye", false, 'exact'],
  ['Mohammed Abdulrahman Alkhatib', 'Mohammed Abdulrahman Al-Khatib', false, 'exact'],
  ['Mary Ann Vanderberg', 'Mary Ann Van der Berg', false, 'exact'],
  ['Adebayo-Williams Oluwaseun', 'Oluwaseun Adebayo Williams', false, 'exact'],
  ['محمد عبد الرحمن الخطيب', 'Mohammed Abdulrahman Al-Khatib', false, 'script'],
  ['J. Smith', 'John Smith', false, 'initials'],
  ['Blessing Okafor', 'Blessing Chioma Okafor', false, 'part'],
  ['Jiirgen Miiller-Weil', 'Jürgen Müller-Weiß', true, 'seen'],
  ['Jonn Smith', 'John Smith', false, 'letter'],
  ['Adebayo', 'Adébáyọ̀ Ọlátúnjí', true, 'fragment'],
  // Whom a name must never be taken for.
  ['Blessing Okafor-Eze', 'Blessing Chioma Okafor', false, 'differs'],
  ['Taiwo Adeyemi', 'Kehinde Adeyemi', true, 'differs'],
  ['Baby of Ngozi Okonkwo', 'Ngozi Okonkwo', false, 'differs'],
  ['Ngozi Okonkwo', 'Baby of Ngozi Okonkwo', false, 'differs'],
  ['John Smith', 'John Smythe', false, 'differs'],
  ['Fatima Bello', 'Ahmed Bello', true, 'differs'],
]

test.each(cases)('%s beside %s (recognised: %s): %s', (printed, own, recognised, agreement) => {
  expect(compareNames(printed, own, recognised)).toBe(agreement)
})

test('twins whose names differ by their ending are not taken for each other by a blurred scan', () => {
  for (const [one, other] of [
    ['Hassan Bello', 'Hassana Bello'],
    ['Yusuf Musa', 'Yusufa Musa'],
  ] as const)
    expect(['seen', 'exact']).not.toContain(compareNames(one, other, true))
})
