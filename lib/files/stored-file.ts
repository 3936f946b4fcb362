import type { StoredFile } from '@/prisma/generated/client'

/** What of a row is needed to open its object; `select: storedFileFields` reads it. */
export const storedFileFields = {
  publicId: true,
  storageProvider: true,
  storageKey: true,
  masterKeyId: true,
  wrappedKey: true,
  sizeBytes: true,
} as const

export type FileToOpen = Pick<StoredFile, keyof typeof storedFileFields>
