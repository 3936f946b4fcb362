import { AppError, notFound } from '@/lib/errors'
import { openFile } from '@/lib/files/open-file'
import type { FileToOpen } from '@/lib/files/stored-file'
import { jweMediaType } from '@/lib/shares/seal-share-files'
import { type ManifestRequest, manifestRequest } from '@/lib/shlinks/schema'
import { readSmallBody } from '@/lib/web/read-small-body'
import { refusalResponse } from '@/lib/web/routes'

/**
 * The answers of the doors of SMART Health Links. Any site's viewer may read them (the headers that allow it stand in
 * next.config.ts, on refusals too): they hold no cookie's secret, and nothing that opens without the link's key.
 */

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-robots-tag': 'noindex' }

/** Expired, revoked, paused, spent, locked, unknown: one answer, byte for byte. */
export const deadShare = () => refusalResponse(notFound())

/** GET and HEAD of a manifest's address: the same for every address, and nothing is looked up. */
export const notByThisMethod = (allow: string) => new Response(null, { status: 405, headers: { ...headers, allow } })

/** What a browser asks before it sends another site's viewer's request. */
export const preflight = (methods: string) =>
  new Response(null, {
    status: 204,
    headers: {
      ...headers,
      'access-control-allow-methods': `${methods}, OPTIONS`,
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': '86400',
    },
  })

export const wrongPasscode = (remainingAttempts: number) =>
  Response.json({ remainingAttempts }, { status: 401, headers })

export const manifestAnswer = (manifest: object) => Response.json(manifest, { headers })

/** Whoever opens a share says who they are; the standard asks for no more than a name. */
export const recipientMissing = () =>
  Response.json(
    { error: { code: 'invalid', message: 'Say who opens this: "recipient" is missing.' } },
    { status: 400, headers },
  )

/** A sealed file, as it lies in our storage once our own sealing is off: only the link's key opens it. */
export async function sealedFileAnswer(file: FileToOpen, more: Record<string, string> = {}): Promise<Response> {
  const { body, sizeBytes } = await openFile(file)
  return new Response(body, {
    headers: { ...headers, 'content-type': jweMediaType, 'x-body-bytes': String(sizeBytes), ...more },
  })
}

/** The body of a manifest request, or null when it is none. @throws too_large */
export async function readManifestRequest(request: Request): Promise<ManifestRequest | null> {
  const text = await readSmallBody(request)
  try {
    return manifestRequest.safeParse(JSON.parse(text)).data ?? null
  } catch (failure) {
    if (failure instanceof SyntaxError) return null
    throw new AppError('invalid', 'This request cannot be read.', { cause: failure })
  }
}
