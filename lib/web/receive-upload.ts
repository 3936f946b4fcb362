import type { ClinicActor, DoctorActor } from '@/lib/auth/actors'
import { receiveFile } from '@/lib/files/receive-file'
import { AppError } from '@/lib/errors'
import { limitAudioBytes } from '@/lib/notes/schema'
import { takeLimit } from '@/lib/limits/take-limit'

/** A document that comes as the body of a request, with its name in `x-file-name`, percent-encoded. */
export async function receiveUpload(actor: ClinicActor, request: Request): Promise<Response> {
  if (actor.clinicStatus !== 'active') await takeLimit('upload-waiting-clinic', actor.clinicPublicId)
  const { fileId, kind, sizeBytes, originalFilename } = await receiveFile(actor, {
    body: bytesOf(request),
    announcedBytes: announcedBytes(request),
    originalFilename: filenameOf(request),
  })
  const answer = { fileId, kind, filename: originalFilename, sizeBytes }
  return Response.json(answer, { headers: { 'cache-control': 'private, no-store' } })
}

/** The sound of a dictation, the same way. */
export async function receiveAudio(actor: DoctorActor, request: Request): Promise<Response> {
  await takeLimit('dictation-doctor', actor.doctorPublicId)
  const { fileId, kind, sizeBytes, originalFilename } = await receiveFile(actor, {
    body: bytesOf(request),
    announcedBytes: announcedBytes(request),
    originalFilename: filenameOf(request),
    limitBytes: limitAudioBytes,
    accepts: 'audio',
  })
  const answer = { fileId, kind, filename: originalFilename, sizeBytes }
  return Response.json(answer, { headers: { 'cache-control': 'private, no-store' } })
}

async function* bytesOf({ body }: Request): AsyncGenerator<Uint8Array> {
  if (!body) return
  const reader = body.getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
  } finally {
    // Whoever refuses the first bytes does not want the rest either.
    await reader.cancel().catch(() => undefined)
  }
}

function announcedBytes({ headers }: Request): number | undefined {
  const length = headers.get('content-length')
  return length !== null && /^\d{1,15}$/.test(length) ? Number(length) : undefined
}

function filenameOf({ headers }: Request): string {
  try {
    return decodeURIComponent(headers.get('x-file-name') ?? '') || 'document'
  } catch (cause) {
    throw new AppError('invalid', 'The name of this document cannot be read. Rename it and try again.', { cause })
  }
}
