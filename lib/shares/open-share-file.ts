import { hashToken } from '@/lib/auth/secrets'
import { dbAcrossClinics } from '@/lib/db'
import { notFound } from '@/lib/errors'
import type { FileToOpen } from '@/lib/files/stored-file'
import { itemFields, itemStates } from '@/lib/shares/item-states'
import { unendedShare } from '@/lib/shares/live-share'
import { noteOpening } from '@/lib/shares/note-opening'
import type { ShareOpener } from '@/lib/shares/open-share'

/** The standard allows an hour; a slow phone needs some minutes. */
export const ticketMinutes = 30

type Ask = { ticket: string; position: number; which: 'file' | 'update' }

/**
 * One sealed file of a share that was opened a while ago. Revoking, pausing and withdrawing hold from the next fetch on.
 * @throws not_found for everything that is not there any more
 */
export async function openShareFile(opener: ShareOpener, { ticket, position, which }: Ask): Promise<FileToOpen> {
  const now = new Date()
  const opening = await dbAcrossClinics.shareOpening.findFirst({
    where: {
      ticketHash: hashToken(ticket),
      openedAt: { gt: new Date(now.getTime() - ticketMinutes * 60_000) },
      share: unendedShare(now),
    },
    select: {
      recipient: true,
      share: {
        select: { id: true, publicId: true, accountId: true, items: { where: { position }, select: itemFields } },
      },
    },
  })
  const [item] = opening?.share.items ?? []
  if (!opening || !item) throw notFound()
  const { share, recipient } = opening
  const [standing] = await itemStates(dbAcrossClinics, share.accountId, [item])
  const isOpen = which === 'update' ? standing?.hasUpdate : standing?.state !== 'stopped' && item.stoppedAt === null
  const file = which === 'update' ? item.updateFile : item.file
  if (!isOpen || !file) throw notFound()
  await noteOpening(dbAcrossClinics, opener, { share, kind: 'file', recipient: recipient ?? undefined, position })
  return file
}
