import { z } from 'zod'
import { cursorInput } from '@/lib/paging'

export const incidentIdInput = z.string().regex(/^inc_[0-9a-z]{26}$/)
export const incidentInput = z.strictObject({ incidentId: incidentIdInput })
export type IncidentInput = z.infer<typeof incidentInput>

export const noteIncidentInput = z.strictObject({
  incidentId: incidentIdInput,
  text: z.string('Write the note.').trim().min(2, 'Write the note.').max(4000, 'Use at most 4,000 characters.'),
})
export type NoteIncidentInput = z.infer<typeof noteIncidentInput>

export const listIncidentsInput = z.object({ cursor: cursorInput })
export type ListIncidentsInput = z.infer<typeof listIncidentsInput>
