import type { DocumentState } from '@/lib/batches/schema'
import type { Prisma } from '@/prisma/generated/client'

/** Each state as a condition; a test holds it against `stateOf`. */
export const stateFilter: Record<DocumentState, Prisma.BatchDocumentWhereInput> = {
  aside: { setAsideAt: { not: null } },
  reading: { setAsideAt: null, matchedAt: null },
  second: { setAsideAt: null, patientId: { not: null }, needsSecond: true, secondById: null },
  sure: { setAsideAt: null, patientId: { not: null }, chosenById: null, matchedAt: { not: null } },
  decided: {
    setAsideAt: null,
    patientId: { not: null },
    chosenById: { not: null },
    OR: [{ needsSecond: false }, { secondById: { not: null } }],
  },
  doubtful: { setAsideAt: null, matchedAt: { not: null }, patientId: null, pile: 'doubtful' },
  none: { setAsideAt: null, matchedAt: { not: null }, patientId: null, pile: 'none' },
}
