import { printedReportMac, sameHash } from '@/lib/auth/secrets'
import { idPattern, idPrefixes } from '@/lib/ids'

const prefix = `${idPrefixes.version}_`

/** The code on a printed report: the random part of its version's id, and what proves that it was made here. */
export function printedCodeOf(versionPublicId: string): string {
  return `${versionPublicId.slice(prefix.length)}.${printedReportMac(versionPublicId)}`
}

/** The version that a code names, or null for one that we never made; nothing is looked up for such a one. */
export function readPrintedCode(code: string): string | null {
  const [random = '', mac = '', ...rest] = code.split('.')
  const versionPublicId = prefix + random
  if (rest.length > 0 || !idPattern('version').test(versionPublicId)) return null
  const right = Buffer.from(printedReportMac(versionPublicId))
  return sameHash(right, Buffer.from(mac)) ? versionPublicId : null
}
