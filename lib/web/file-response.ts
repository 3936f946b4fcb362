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
