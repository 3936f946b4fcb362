import { z } from 'zod'
import { idPattern } from '@/lib/ids'
import { cursorInput } from '@/lib/paging'

export const noteIdInput = z.string().regex(/^not_[0-9a-z]{26}$/)
export const noteInput = z.strictObject({ noteId: noteIdInput })
export type NoteInput = z.infer<typeof noteInput>

/** The most that a dictation may have: an hour as telephones record it. */
export const limitAudioBytes = 25_000_000

const text = z.string().trim().max(20_000, 'Use at most 20,000 characters.').default('')
const shown = z.literal('on').optional()
const emptyIsNone = (value: unknown) => (value === '' || value === undefined ? null : value)

/** About what a note is: one version of a result, one record, or (empty) the patient as a whole. */
const about = z.preprocess(
  emptyIsNone,
  z.union([z.string().regex(idPattern('version')), z.string().regex(idPattern('record'))]).nullable(),
)

export const writeNoteInput = z.strictObject({
  profileId: z.string().regex(/^prf_[0-9a-z]{26}$/),
  about,
  text,
  shown,
  audioFileId: z.preprocess(emptyIsNone, z.string().regex(idPattern('file')).nullable()),
})
export type WriteNoteInput = z.infer<typeof writeNoteInput>

export const editNoteInput = noteInput.extend({
  text: text.refine((value) => value !== '', 'Write the note first.'),
})
export type EditNoteInput = z.infer<typeof editNoteInput>

export const listNotesInput = z.object({ cursor: cursorInput })
export type ListNotesInput = z.infer<typeof listNotesInput>
