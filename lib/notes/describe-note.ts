import type { Prisma } from '@/prisma/generated/client'

/** What of a note's row is read to show it to its doctor. */
export const noteFields = {
  publicId: true,
  text: true,
  sharedAt: true,
  transcribedAt: true,
  createdAt: true,
  updatedAt: true,
  profile: { select: { publicId: true, fullName: true } },
  result: { select: { testName: true } },
  record: { select: { title: true } },
  audio: { select: { publicId: true } },
  edits: { select: { text: true, transcribedAt: true, editedAt: true }, orderBy: { id: 'desc' } },
} as const satisfies Prisma.NoteSelect

type Row = Prisma.NoteGetPayload<{ select: typeof noteFields }>

/** A note as its own doctor sees it. */
export function describeNote({ publicId, profile, result, record, audio, ...rest }: Row) {
  return {
    noteId: publicId,
    profileId: profile.publicId,
    patientName: profile.fullName,
    about: result?.testName ?? record?.title ?? null,
    audioFileId: audio?.publicId ?? null,
    /** The sound is there and its words are not yet. */
    waiting: rest.text === '',
    ...rest,
  }
}
export type NoteOfDoctor = ReturnType<typeof describeNote>
