import { audioExtensionsOf, extensionsOf, type MediaType } from './schema'

const endingsOf = { ...extensionsOf, ...audioExtensionsOf }

const limitCharacters = 255

// Format characters turn names around on screen (a right-to-left mark makes "fdp.exe" of "exe.pdf"). The two joiners stay:
// Persian and Indic names are spelled with them.
const unwanted = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}](?<![\u200C\u200D])/gu
const forbiddenInNames = /[<>:"|?*]/g

/**
 * A file's name as its uploader claims it, made fit to be shown and to be saved under: no folders, no control or direction
 * characters, at most 255 characters, letters of every script, and the ending of what the file really is.
 */
export function cleanOriginalFilename(claimed: string, mediaType?: MediaType): string {
  const last = claimed.split(/[/\\]/).at(-1) ?? ''
  const cleaned = last
    .normalize('NFC')
    .replace(unwanted, '')
    .replace(forbiddenInNames, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const endings: readonly string[] = mediaType ? endingsOf[mediaType] : []
  const [, stem = cleaned, ending] = /^(.*)\.([a-z0-9]{1,5})$/i.exec(cleaned) ?? []
  const isKnown =
    ending !== undefined &&
    Object.values(endingsOf)
      .flat()
      .some((known) => known === ending.toLowerCase())
  if (!mediaType) return cut(cleaned || 'document', limitCharacters)
  if (ending !== undefined && endings.includes(ending.toLowerCase()))
    return `${cut(stem.trimEnd() || 'document', limitCharacters - ending.length - 1)}.${ending}`
  const right = endings[0] ?? ''
  return `${cut((isKnown ? stem.trimEnd() : cleaned) || 'document', limitCharacters - right.length - 1)}.${right}`
}

/** Cuts between characters, never within one. */
function cut(text: string, limit: number): string {
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > limit) break
    kept += character
  }
  return kept
}
