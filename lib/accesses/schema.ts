import { z } from 'zod'
import { cursorInput } from '@/lib/paging'

/**
 * What counts as looking at a patient's data, by staff, doctors, and whoever was shown something; each with its words in the
 * message files. An action that is not here is none of opening: a review is told by the opening that came before it.
 */
export const accessActions = [
  'result.viewed',
  'result.previewed',
  'result.reviewed',
  'result.authorised',
  'result.identity_vouched',
  'result.shown_in_share',
  'result.taken_away',
  'file.opened',
  'file.downloaded',
  'record.opened',
  'record.downloaded',
  'share.opened',
  'profile.saved_by_doctor',
  'profile.consulted',
] as const
export type AccessAction = (typeof accessActions)[number]

export const listOwnAccessesInput = z.object({
  /** One's own openings too. */
  own: z.literal('yes').optional().catch(undefined),
  cursor: cursorInput,
})
export type ListOwnAccessesInput = z.output<typeof listOwnAccessesInput>
