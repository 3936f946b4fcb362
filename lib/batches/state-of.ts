import type { DocumentState } from '@/lib/batches/schema'

type Stamps = {
  setAsideAt: Date | null
  matchedAt: Date | null
  patientId: bigint | null
  chosenById: bigint | null
  needsSecond: boolean
  secondById: bigint | null
  pile: 'sure' | 'doubtful' | 'none' | null
}

/** Where a document of a batch stands: derived, stored nowhere. */
export function stateOf(document: Stamps): DocumentState {
  if (document.setAsideAt !== null) return 'aside'
  if (document.matchedAt === null) return 'reading'
  if (document.patientId === null) return document.pile === 'doubtful' ? 'doubtful' : 'none'
  if (document.needsSecond && document.secondById === null) return 'second'
  return document.chosenById === null ? 'sure' : 'decided'
}
