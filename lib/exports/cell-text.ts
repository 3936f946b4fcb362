/** What a spreadsheet takes for the beginning of a formula, in either width. */
const formulaSigns = '=+\\-@＝＋－＠'
/** Spaces of every kind, and marks without width, which a spreadsheet or a reader's eye leaves out before a formula. */
const unseen = '\\s\\p{Z}\\p{Cf}\\p{Cc}'
/** A spreadsheet that is set to other separators than ours begins a new cell after these. */
const separators = ',;|\\t'

const beginsFormula = new RegExp(`^[${unseen}"']*[${formulaSigns}]`, 'u')
const beginsWithin = new RegExp(`([${separators}][${unseen}"']*)([${formulaSigns}])`, 'gu')
const lineBreaks = /[\r\n\t\v\f\u0085\u2028\u2029]+/g
/** Controls, marks that turn the direction of writing, marks without width, halves of characters; not the joiners of Arabic script. */
const harmful = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu
/** Most texts are these, and a test without the tables of Unicode costs a tenth. */
const plain = /^[A-Za-z0-9][\w. :/()]*$/

const code = (sign: string) => `⟨U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`

/**
 * A text as it may stand in a cell of any file that leaves us: no program takes it for a formula (an apostrophe stands before
 * it then), and what nobody sees is shown by its number in place of doing its work. Line breaks become spaces.
 * Source of the rule: OWASP, CSV Injection.
 */
export function cellText(text: string): string {
  if (text === '' || plain.test(text)) return text
  const shown = text.replace(lineBreaks, ' ').replace(harmful, code)
  const safe = shown.replace(beginsWithin, "$1'$2")
  return beginsFormula.test(text) || beginsFormula.test(safe) ? `'${safe}` : safe
}
