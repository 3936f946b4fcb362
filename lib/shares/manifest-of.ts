import { readWhole } from '@/lib/files/read-whole'
import type { OpenedItem, OpenedShare } from '@/lib/shares/open-share'
import { mostShareBytes } from '@/lib/shares/schema'
import { fileLocation } from '@/lib/shares/share-links'
import { fhirMediaType, type Manifest, type ManifestFile } from '@/lib/shlinks/schema'

type Opened = Extract<OpenedShare, { outcome: 'manifest' }>
/** More than this is never put into a manifest, whatever a viewer asks. */
const mostEmbedded = 1_000_000

/**
 * The manifest of an opened share. What was corrected or withdrawn is `no-longer-valid`, which every viewer understands;
 * beside it stands what ours says in words, and where the corrected version is.
 */
export async function manifestOf(
  opened: Opened,
  { embeddedLengthMax = 0 }: { embeddedLengthMax?: number | undefined },
) {
  const files: ManifestFile[] = []
  for (const item of opened.items) files.push(await fileOf(opened, item, Math.min(embeddedLengthMax, mostEmbedded)))
  return { files, share: opened.shareId } satisfies Manifest
}

async function fileOf({ ticket, follows }: Opened, item: OpenedItem, mostBytes: number): Promise<ManifestFile> {
  const { position, state, hasUpdate, file } = item
  const facts = { contentType: fhirMediaType, fhirVersion: '4.0.1', lastUpdated: item.changedAt.toISOString() }
  // The standard wants one of the two; at this address there is nothing any more.
  const location = fileLocation(ticket, position, 'file')
  if (state === 'stopped') return { ...facts, status: 'no-longer-valid', notice: 'recalled', location }
  const replacement = hasUpdate ? { replacement: { location: fileLocation(ticket, position, 'update') } } : {}
  const where = await placeOf(file, mostBytes, location)
  if (state === 'current') return { ...facts, status: follows ? 'can-change' : 'finalized', ...where }
  const notice = hasUpdate ? ('corrected' as const) : ('newer_elsewhere' as const)
  return { ...facts, status: 'no-longer-valid', notice, ...where, ...replacement }
}

/** Inside the manifest where the viewer takes it and it is no longer than the viewer said, counted in characters. */
async function placeOf(file: OpenedItem['file'], mostBytes: number, location: string) {
  if (!file || Number(file.sizeBytes) > mostBytes) return { location }
  return { embedded: (await readWhole(file, mostShareBytes)).toString('ascii') }
}
