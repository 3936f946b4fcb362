import { randomInt } from 'node:crypto'

const codeCount = 10
// Without letters that are taken for digits, because people copy these from paper.
const alphabet = '23456789abcdefghjkmnpqrstvwxyz'

const newCode = () => {
  const letters = Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)] ?? '').join('')
  return `${letters.slice(0, 5)}-${letters.slice(5)}`
}

/** Ten codes that stand in for a lost authenticator, to be shown once: only their hashes are kept. */
export const newRecoveryCodes = (): string[] => Array.from({ length: codeCount }, newCode)
