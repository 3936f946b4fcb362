import { InspectAudio } from './inspect-audio'
import { InspectCsv } from './inspect-csv'
import { InspectImage } from './inspect-image'
import { InspectPdf } from './inspect-pdf'
import type { FileKind } from './schema'

/** Looks at a document while it passes, in bounded memory. Both throw AppError invalid. */
export type StreamInspector = {
  see(chunk: Uint8Array): void
  end(): void
}

export function inspectorFor(kind: FileKind): StreamInspector {
  if (kind === 'pdf') return new InspectPdf()
  if (kind === 'audio') return new InspectAudio()
  return kind === 'image' ? new InspectImage() : new InspectCsv()
}
