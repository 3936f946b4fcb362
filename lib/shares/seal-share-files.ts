import type { PatientActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { storeMadeBytes } from '@/lib/files/store-made-bytes'
import type { ChosenItem, Person } from '@/lib/shares/find-chosen'
import { findItemContent } from '@/lib/shares/find-item-content'
import { bundleOf, type ItemContent, tooMuch } from '@/lib/shares/item-bundle'
import { mostShareBytes } from '@/lib/shares/schema'
import { sealFile } from '@/lib/shlinks/jwe'

type Sealing = { person: Person; chosen: readonly ChosenItem[]; key: string; mode: 'manifest' | 'direct' }

/** The name of every file of shares: it says nothing. */
export const shareFileName = 'share.jose'
export const jweMediaType = 'application/jose'

/**
 * Seals what was chosen under the share's key and stores it: one file an item, or one for all in a direct share.
 * @throws too_large over 25 MB together
 */
export async function sealShareFiles(actor: PatientActor, { person, chosen, key, mode }: Sealing) {
  const { accountId } = actor
  const contents: ItemContent[] = []
  for (const item of chosen) contents.push(await findItemContent(db, { accountId, ...item }))
  const together = mode === 'direct' ? [contents] : contents.map((content) => [content])
  const files: { fileId: string }[] = []
  let bytes = 0
  for (const group of together) {
    const plain = new TextEncoder().encode(JSON.stringify(await bundleOf(person, group)))
    bytes += plain.length
    if (bytes > mostShareBytes) throw tooMuch()
    const jwe = new TextEncoder().encode(await sealFile(plain, { key }))
    files.push(await storeMadeBytes({ accountId }, { bytes: jwe, mediaType: jweMediaType, name: shareFileName }))
  }
  return files
}
