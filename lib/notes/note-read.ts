import { recordAudits } from '@/lib/audit/record-audit'
import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'

/** Writes down that a patient had these notes before them. */
export async function noteNotesRead(actor: PatientActor, notes: readonly { noteId: string }[]): Promise<void> {
  if (notes.length === 0) return
  const rows = await db.note.findMany({
    where: { accountId: actor.accountId, publicId: { in: notes.map(({ noteId }) => noteId) } },
    select: { id: true, publicId: true },
  })
  await recordAudits(
    db,
    actor,
    rows.map(({ id, publicId }) => ({ action: 'note.read' as const, entityId: id, metadata: { note: publicId } })),
  )
}
