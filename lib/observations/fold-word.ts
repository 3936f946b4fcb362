/** A word as it is compared: lower case, no diacritics, no signs, one space; what is left of "V.G.M." is "v g m". */
export function foldWord(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim()
}
