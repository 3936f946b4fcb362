/** How a text message is counted: 3GPP TS 23.038's alphabet, and what happens to everything else. */

const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const extended = new Set('^{}\\[~]|€')

const plain: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
}

const isGsm = (character: string) => basic.has(character) || extended.has(character)

/** A text in the alphabet that fits most into a message; what has no likeness there (Arabic, say) stays as it is. */
export function toGsm(text: string): string {
  const folded = (character: string) => {
    if (isGsm(character)) return character
    const like = plain[character] ?? character.normalize('NFD').replaceAll(/\p{Mark}/gu, '')
    return Array.from(like).every(isGsm) ? like : character
  }
  return Array.from(text.normalize('NFC'), folded).join('')
}

/** In how many parts a text travels, each of which is paid for. */
export function countSegments(text: string): number {
  const characters = Array.from(text)
  const [units, single, several] = characters.every(isGsm)
    ? [characters.reduce((sum, character) => sum + (extended.has(character) ? 2 : 1), 0), 160, 153]
    : [text.length, 70, 67]
  return units <= single ? 1 : Math.ceil(units / several)
}
