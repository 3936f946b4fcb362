import { base64url } from 'jose'
import { keyPattern, type LinkPayload, linkPayload, type ReadLink } from '@/lib/shlinks/schema'

const prefix = 'shlink:/'
const mostUrlCharacters = 128
const mostLabelCharacters = 80

/**
 * Puts a link's payload into its one text, `shlink:/…`. The properties keep the order in which they are given.
 * @throws an Error for what the standard forbids: a mistake of ours, never of a person
 */
export function buildShlink(payload: LinkPayload): string {
  const { url, key, flag = '', label = '' } = payload
  if (url.length > mostUrlCharacters) throw new Error(`A link's address has at most ${mostUrlCharacters} characters`)
  if (!keyPattern.test(key)) throw new Error('A link’s key is 43 characters of base64url')
  if (flag.split('').toSorted().join('') !== flag) throw new Error('A link’s flags stand in the order of the alphabet')
  if (flag.includes('U') && flag.includes('P')) throw new Error('A link to one file cannot ask for a passcode')
  if (label.length > mostLabelCharacters)
    throw new Error(`A link's label has at most ${mostLabelCharacters} characters`)
  return prefix + base64url.encode(JSON.stringify(payload))
}

/** Reads a link, alone or behind the address of a viewer (`https://viewer.example/#shlink:/…`). Null for anything else. */
export function parseShlink(text: string): ReadLink | null {
  const start = text.indexOf(prefix)
  if (start === -1 || (start > 0 && text[start - 1] !== '#') || text.length > 8192) return null
  try {
    const bytes = base64url.decode(text.slice(start + prefix.length).trim())
    return linkPayload.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))).data ?? null
  } catch {
    // Neither base64url nor UTF-8 nor JSON: whoever typed or scanned it is told that it is no such link.
    return null
  }
}
