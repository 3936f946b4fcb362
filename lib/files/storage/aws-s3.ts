import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { gatherParts } from './gather-parts'
import { type ByteRange, checkStorageKey, MissingObjectError, type Storage } from './storage'

// S3 takes no part under 5 MiB but the last. Two of these, at most, are in memory for an upload.
const partBytes = 5 * 1024 * 1024

export type S3Options = {
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  /** Of a compatible store; its buckets are addressed by path. */
  endpoint?: string | undefined
}

function createClient(options: S3Options): S3Client {
  return new S3Client({
    region: options.region,
    credentials: { accessKeyId: options.accessKeyId, secretAccessKey: options.secretAccessKey },
    ...(options.endpoint ? { endpoint: options.endpoint, forcePathStyle: true } : {}),
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 30_000, throwOnRequestTimeout: true },
    // Compatible stores do not know the newer checksums; the tag of every segment is the check that counts.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
}

/** Keeps objects in an S3 bucket. Parts are buffered, so the SDK can send each again where the network fails. */
export function awsS3Storage(options: S3Options): Storage {
  const client = createClient(options)
  const place = (key: string) => {
    checkStorageKey(key)
    return { Bucket: options.bucket, Key: key }
  }

  return {
    provider: 'aws_s3',

    async put(key, chunks) {
      const parts = gatherParts(chunks, partBytes)
      const first = await parts.next()
      const second = await parts.next()
      if (!second.done) return putInParts(client, place(key), [first.value ?? Buffer.alloc(0), second.value], parts)
      const Body = first.value ?? Buffer.alloc(0)
      await client.send(new PutObjectCommand({ ...place(key), Body, ContentType: 'application/octet-stream' }))
    },

    open: (key, range) => readObject(client, place(key), range),

    async remove(key) {
      await client.send(new DeleteObjectCommand(place(key)))
    },

    async check() {
      await client.send(new HeadBucketCommand({ Bucket: options.bucket }))
    },
  }
}

type Place = { Bucket: string; Key: string }

async function putInParts(client: S3Client, place: Place, held: Buffer[], rest: AsyncIterable<Buffer>): Promise<void> {
  const start = new CreateMultipartUploadCommand({ ...place, ContentType: 'application/octet-stream' })
  const { UploadId } = await client.send(start)
  const sent: { ETag: string | undefined; PartNumber: number }[] = []
  const send = async (Body: Buffer) => {
    const PartNumber = sent.length + 1
    const { ETag } = await client.send(new UploadPartCommand({ ...place, UploadId, PartNumber, Body }))
    sent.push({ ETag, PartNumber })
  }
  try {
    for (let part = held.shift(); part; part = held.shift()) await send(part)
    for await (const part of rest) await send(part)
    const MultipartUpload = { Parts: sent }
    await client.send(new CompleteMultipartUploadCommand({ ...place, UploadId, MultipartUpload }))
  } catch (cause) {
    // Parts of an open upload cost money and can be seen by nobody.
    const [aborted] = await Promise.allSettled([client.send(new AbortMultipartUploadCommand({ ...place, UploadId }))])
    throw aborted.status === 'fulfilled' ? cause : new AggregateError([cause, aborted.reason], 'An upload is left open')
  }
}

async function* readObject(client: S3Client, place: Place, range?: ByteRange): AsyncGenerator<Uint8Array> {
  const lastByte = range?.end === undefined ? '' : range.end - 1
  const Range = range ? `bytes=${range.start}-${lastByte}` : undefined
  const request = new GetObjectCommand({ ...place, ...(Range ? { Range } : {}) })
  const { Body } = await client.send(request).catch((cause: unknown) => {
    throw cause instanceof NoSuchKey ? new MissingObjectError(place.Key, cause) : cause
  })
  if (!Body) throw new MissingObjectError(place.Key)
  yield* Body as unknown as AsyncIterable<Uint8Array>
}
