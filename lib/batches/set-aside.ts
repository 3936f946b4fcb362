import type { ClinicActor } from '@/lib/auth/actors'
import { moveDocument } from '@/lib/batches/move-document'
import type { DocumentInput } from '@/lib/batches/schema'
import { db } from '@/lib/db'

/** Puts a document aside: the batch goes on without it, and it stays in the batch's list. */
export async function setAside(actor: ClinicActor, { documentId }: DocumentInput): Promise<{ batchId: string }> {
  return db.$transaction((tx) =>
    moveDocument(tx, actor, {
      documentId,
      from: { setAsideAt: null, resultId: null },
      to: { setAsideAt: new Date(), setAsideById: actor.memberId },
      action: 'document.set_aside',
      otherwise: 'This document was set aside already, or its batch was confirmed.',
    }),
  )
}

/** Takes a document up again that was set aside. */
export async function bringBack(actor: ClinicActor, { documentId }: DocumentInput): Promise<{ batchId: string }> {
  return db.$transaction((tx) =>
    moveDocument(tx, actor, {
      documentId,
      from: { setAsideAt: { not: null } },
      to: { setAsideAt: null, setAsideById: null },
      action: 'document.brought_back',
      otherwise: 'This document is not set aside, or its batch was confirmed.',
    }),
  )
}
