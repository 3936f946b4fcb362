import { z } from 'zod'
import { releaseTime, resultIdInput } from '@/lib/results/schema'
import type { BulkActKind } from '@/prisma/generated/enums'

// Components know these by this file alone.
export type { BulkActKind }

export const limitMany = 100

export const bulkActWords: Record<BulkActKind, string> = {
  send: 'Sent',
  schedule: 'Set to go out',
  archive: 'Archived',
}

const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]), z.array(item))

const chosen = listOf(resultIdInput).pipe(
  z.array(z.string()).min(1, 'Choose at least one result.').max(limitMany, `Choose at most ${limitMany} at a time.`),
)

/** The page on which something is done with those that were ticked in the list. */
export const manyPageInput = z.object({ result: listOf(resultIdInput).catch([]).default([]) })

export const manyInput = z.strictObject({ result: chosen })
export type ManyInput = z.infer<typeof manyInput>
export const scheduleManyInput = manyInput.extend(releaseTime)
export type ScheduleManyInput = z.infer<typeof scheduleManyInput>

export const bulkActInput = z.object({ actId: z.string().regex(/^blk_[0-9a-z]{26}$/) })
