import type { Readable } from 'node:stream'
import { DataStore, Server, Upload } from '@tus/server'
import type { ClinicActor } from '@/lib/auth/actors'
import { appendPart } from '@/lib/batches/append-part'
import { createUpload } from '@/lib/batches/create-upload'
import { finishUpload } from '@/lib/batches/finish-upload'
import { findUpload } from '@/lib/batches/find-upload'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { takeLimit } from '@/lib/limits/take-limit'

/** The tus protocol (tus.io, 1.0.0) over our own uploads: what it stores are sealed parts, what it asks are our verbs. */

export const resumablePath = '/clinic/uploads/resumable'

class SealedParts extends DataStore {
  constructor(private readonly actor: ClinicActor) {
    super()
    this.extensions = ['creation', 'creation-with-upload']
  }

  // The row was made when the upload got its name.
  override create(upload: Upload) {
    return Promise.resolve(upload)
  }

  override write(stream: Readable, id: string, offset: number) {
    return appendPart(this.actor, { uploadId: id, startByte: offset, bytes: stream })
  }

  override async getUpload(id: string) {
    const { sizeBytes, receivedBytes, createdAt } = await findUpload(this.actor, id)
    return new Upload({ id, size: sizeBytes, offset: receivedBytes, creation_date: createdAt.toISOString() })
  }
}

function announcedSize(request: { headers: Headers }): number {
  const length = request.headers.get('upload-length') ?? ''
  if (!/^\d{1,12}$/.test(length)) throw new AppError('invalid', 'The size of the file is missing. Choose it again.')
  return Number(length)
}

/** Answers one request of a resumable upload by this member. */
export async function resumableUpload(actor: ClinicActor, request: Request): Promise<Response> {
  const server = new Server({
    path: resumablePath,
    relativeLocation: true,
    allowedOrigins: [new URL(env().APP_URL).origin],
    datastore: new SealedParts(actor),
    namingFunction: async (asked, metadata) => {
      if (actor.clinicStatus !== 'active') await takeLimit('upload-waiting-clinic', actor.clinicPublicId)
      return createUpload(actor, {
        batchId: metadata?.['batchId'] ?? '',
        originalFilename: metadata?.['filename'] ?? 'document',
        sizeBytes: announcedSize(asked),
      })
    },
    onUploadFinish: async (asked, upload) => {
      const added = await finishUpload(upload.id)
      const answer = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(added ?? {}) }
      // An upload of one part ends with its creation, whose answer names the new address; 204 could hold no words.
      return asked.method === 'POST' ? answer : { ...answer, status_code: 200 }
    },
    onResponseError: (_, failure) => {
      if (!(failure instanceof AppError)) return undefined
      const { code, message } = failure
      return { status_code: failure.status, body: JSON.stringify({ error: { code, message } }) }
    },
  })
  const response = await server.handleWeb(request)
  response.headers.set('cache-control', 'private, no-store')
  return response
}
