import { AppError } from '@/lib/errors'
import { openBytes, sizeOf } from './open-bytes'
import type { FileToOpen } from './stored-file'

/**
 * A stored document in memory, verified.
 * @throws AppError too_large when it has more than `limitBytes`, before anything is read
 */
export async function readWhole(file: FileToOpen, limitBytes: number): Promise<Buffer> {
  if (sizeOf(file) > limitBytes)
    throw new AppError('too_large', 'This file is too large to be read here. Download it instead.')
  const parts: Buffer[] = []
  for await (const part of openBytes(file)) parts.push(part)
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
}
