import type { DeliveryFacts } from '@/lib/deliveries/schema'
import type { Delivery } from '@/prisma/generated/client'

/** What a page may know of a message. */
export function describeDelivery(row: Delivery): DeliveryFacts {
  const { holdReason, heldUntil } = row
  const waits = row.status === 'pending' && holdReason !== null && heldUntil !== null
  return {
    deliveryId: row.publicId,
    channel: row.channel,
    recipient: row.recipient,
    reason: row.reason,
    status: row.status,
    cancelled: row.cancelledAt !== null,
    attempts: row.deliveryAttempts,
    errorMessage: row.errorMessage,
    held: waits ? { reason: holdReason, until: heldUntil } : null,
    createdAt: row.createdAt,
    sentAt: row.sentAt,
    deliveredAt: row.deliveredAt,
    bouncedAt: row.bouncedAt,
    failedAt: row.failedAt,
    cancelledAt: row.cancelledAt,
    complainedAt: row.complainedAt,
    scannedAt: row.scannedAt,
    openedAt: row.openedAt,
    provedAt: row.provedAt,
    viewedAt: row.viewedAt,
    downloadedAt: row.downloadedAt,
  }
}
