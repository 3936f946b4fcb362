import { dbAcrossClinics } from '@/lib/db'

/** A message with all on which it depends whether it still leaves, and what it says. */
export function findDelivery(deliveryId: string) {
  return dbAcrossClinics.delivery.findUnique({
    where: { publicId: deliveryId },
    include: {
      clinic: {
        select: {
          clinicName: true,
          phone: true,
          status: true,
          timeZone: true,
          colour: true,
          logo: { select: { publicId: true, width: true, height: true } },
        },
      },
      result: { select: { sentAt: true, recalledAt: true, firstViewedAt: true, publicId: true } },
      patient: {
        select: {
          language: true,
          timeZone: true,
          archivedAt: true,
          contacts: { select: { contactId: true, channels: true } },
        },
      },
    },
  })
}

export type FoundDelivery = NonNullable<Awaited<ReturnType<typeof findDelivery>>>
