/** "Ọmọlará Adéṣínà" → "Ọ. A." */
export function initialsOf(fullName: string): string {
  const words = fullName.split(/\s+/).filter((word) => word !== '')
  return words.map((word) => `${String.fromCodePoint(word.normalize('NFC').codePointAt(0) ?? 0x20)}.`).join(' ')
}
