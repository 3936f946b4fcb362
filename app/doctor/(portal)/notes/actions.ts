'use server'

import { editNote, hideNote, showNote } from '@/lib/notes/edit-note'
import { editNoteInput, noteInput } from '@/lib/notes/schema'
import { doctorAction } from '@/lib/web/actions'

const back = (step: 'changed' | 'shown' | 'hidden') => (_: unknown, input: { noteId: string }) => ({
  redirect: `/doctor/notes/${input.noteId}?done=${step}`,
})

export const editNoteAction = doctorAction({ can: 'own', input: editNoteInput, done: back('changed') }, editNote)

export const showNoteAction = doctorAction({ can: 'own', input: noteInput, done: back('shown') }, showNote)

export const hideNoteAction = doctorAction({ can: 'own', input: noteInput, done: back('hidden') }, hideNote)
