import path from 'node:path'
import { env } from '@/lib/env'
import type { StorageProvider } from '@/prisma/generated/enums'
import { guardStorage } from './guard-storage'
import type { Storage } from './storage'

const chosen = new Map<StorageProvider, Promise<Storage>>()

function needed(value: string | undefined, name: string): string {
  if (value === undefined) throw new Error(`${name} is not set, but files lie in the storage that needs it`)
  return value
}

// Each SDK is loaded where it is used: together they are a second of start-up and some 30 MB.
async function create(provider: StorageProvider): Promise<Storage> {
  const settings = env()
  if (provider === 'local') {
    const { localStorage } = await import('./local')
    return localStorage({ directory: path.resolve(settings.LOCAL_DIRECTORY, 'files') })
  }
  if (provider === 'aws_s3') {
    const { awsS3Storage } = await import('./aws-s3')
    return awsS3Storage({
      bucket: needed(settings.S3_BUCKET, 'S3_BUCKET'),
      region: settings.S3_REGION,
      endpoint: settings.S3_ENDPOINT,
      accessKeyId: needed(settings.S3_ACCESS_KEY_ID, 'S3_ACCESS_KEY_ID'),
      secretAccessKey: needed(settings.S3_SECRET_ACCESS_KEY, 'S3_SECRET_ACCESS_KEY'),
    })
  }
  if (provider === 'uploadthing') {
    const { uploadThingStorage } = await import('./uploadthing')
    return uploadThingStorage({
      token: needed(settings.UPLOADTHING_TOKEN, 'UPLOADTHING_TOKEN'),
      apiUrl: settings.UPLOADTHING_API_URL,
      ingestUrl: settings.UPLOADTHING_INGEST_URL,
    })
  }
  const { cloudinaryStorage } = await import('./cloudinary')
  return cloudinaryStorage({
    cloudName: needed(settings.CLOUDINARY_CLOUD_NAME, 'CLOUDINARY_CLOUD_NAME'),
    apiKey: needed(settings.CLOUDINARY_API_KEY, 'CLOUDINARY_API_KEY'),
    apiSecret: needed(settings.CLOUDINARY_API_SECRET, 'CLOUDINARY_API_SECRET'),
    apiUrl: settings.CLOUDINARY_API_URL,
  })
}

/** The storage of a provider: by default the one that new files go to, else the one that a file's row names. */
export function chooseStorage(provider: StorageProvider = env().STORAGE_PROVIDER): Promise<Storage> {
  const known = chosen.get(provider)
  if (known) return known
  const storage = create(provider).then((made) => guardStorage(made))
  chosen.set(provider, storage)
  return storage
}

/** The storages that this installation knows the way to: files can be read from these and moved between them. */
export function configuredStorages(): StorageProvider[] {
  const settings = env()
  const isSet = (...values: (string | undefined)[]) => values.every((value) => value !== undefined)
  const known: Record<StorageProvider, boolean> = {
    local: true,
    aws_s3: isSet(settings.S3_BUCKET, settings.S3_ACCESS_KEY_ID, settings.S3_SECRET_ACCESS_KEY),
    uploadthing: isSet(settings.UPLOADTHING_TOKEN),
    cloudinary: isSet(settings.CLOUDINARY_CLOUD_NAME, settings.CLOUDINARY_API_KEY, settings.CLOUDINARY_API_SECRET),
  }
  return (Object.keys(known) as StorageProvider[]).filter((provider) => known[provider])
}
