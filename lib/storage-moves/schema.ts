import { z } from 'zod'
import { idPattern } from '@/lib/ids'

export const storageNames = {
  local: 'Local disk',
  aws_s3: 'S3',
  uploadthing: 'UploadThing',
  cloudinary: 'Cloudinary',
} as const
export type StorageName = keyof typeof storageNames

const provider = z.enum(Object.keys(storageNames) as [StorageName, ...StorageName[]], 'Choose one.')

export const startMoveInput = z.strictObject({ from: provider, to: provider })
export type StartMoveInput = z.infer<typeof startMoveInput>

export const moveInput = z.strictObject({ moveId: z.string().regex(idPattern('storageMove')) })
export type MoveInput = z.infer<typeof moveInput>

export const failureNames = {
  missing: 'The old storage does not have it. Look for it in a backup.',
  differs: 'The new storage gave back other bytes than it was given.',
  busy: 'Its new place was being cleared. Move once more.',
} as const

export type WorkState = 'going' | 'paused' | 'cancelled' | 'finished'

/** Where a piece of long work stands, by its stamps. */
export function stateOfWork(row: {
  pausedAt: Date | null
  cancelledAt: Date | null
  finishedAt: Date | null
}): WorkState {
  if (row.finishedAt) return 'finished'
  if (row.cancelledAt) return 'cancelled'
  return row.pausedAt ? 'paused' : 'going'
}

export const stateNames: Record<WorkState, string> = {
  going: 'Under way',
  paused: 'Paused',
  cancelled: 'Cancelled',
  finished: 'Finished',
}
