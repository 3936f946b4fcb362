import type { OpenedFile } from '@/lib/files/open-file'

type Facts = { mediaType: string | null; originalFilename: string }

/**
 * A document on its way out. It is never shown as a page of ours: images and PDFs may be drawn by our viewer, everything else
 * is a download, and a sandbox without scripts holds for whoever opens the address by itself.
 */
export function fileResponse(file: Facts, opened: OpenedFile, as: 'view' | 'download'): Response {
  const mediaType = file.mediaType ?? 'application/octet-stream'
  const inline = as === 'view' && (mediaType.startsWith('image/') || mediaType === 'application/pdf')
  return new Response(opened.body, {
    headers: {
      'content-type': mediaType,
      // Next takes content-length off; our server makes it of this one (scripts/serving/body-length.mjs).
      'x-body-bytes': String(opened.sizeBytes),
      'content-disposition': `${inline ? 'inline' : 'attachment'}; ${filenameOf(file.originalFilename)}`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox",
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
      'cross-origin-resource-policy': 'same-origin',
    },
  })
}

type Range = { start: number; end: number }

/**
 * The bytes that a player asks for by an HTTP Range (RFC 9110, 14.2), or undefined for the whole. One range only; anything
 * else means the whole, as the standard allows.
 */
export function rangeOf({ headers }: Request, sizeBytes: number): Range | undefined {
  const [, from = '', to = ''] = /^bytes=(\d{1,12})-(\d{0,12})$/.exec(headers.get('range') ?? '') ?? []
  if (from === '') return undefined
  const start = Number(from)
  const end = to === '' ? sizeBytes : Math.min(Number(to) + 1, sizeBytes)
  return start < end ? { start, end } : undefined
}

/** A voice on its way to its own player. Some browsers play nothing that cannot be asked for in parts. */
export function audioResponse(file: Facts & { sizeBytes: bigint | null }, opened: OpenedFile, range?: Range): Response {
  const whole = fileResponse(file, opened, 'view')
  whole.headers.set('accept-ranges', 'bytes')
  if (!range) return whole
  whole.headers.set('content-range', `bytes ${range.start}-${range.end - 1}/${file.sizeBytes ?? 0n}`)
  return new Response(whole.body, { status: 206, headers: whole.headers })
}

/** RFC 6266: a plain name for old programs, the true one in UTF-8 for all others. */
function filenameOf(name: string): string {
  const plain =
    name
      .normalize('NFKD')
      .replace(/[^\x20-\x7e]/g, '')
      .replace(/["\\%]/g, '')
      .trim() || 'document'
  return `filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`
}
