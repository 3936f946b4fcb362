import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { describeDelivery } from '@/lib/deliveries/describe-delivery'
import { hideRecipient, withoutAddresses } from '@/lib/deliveries/hide-recipient'
import type { DeliveryInput } from '@/lib/deliveries/schema'
import type { DeliveryFacts } from '@/lib/deliveries/schema'
import { notFound } from '@/lib/errors'

/** One message and what its provider said of it; not of what result, and not to whom. @throws not_found */
export async function getDelivery(_admin: AdminActor, { deliveryId }: DeliveryInput) {
  const row = await dbAcrossClinics.delivery.findUnique({
    where: { publicId: deliveryId },
    include: {
      clinic: { select: { publicId: true, clinicName: true } },
      events: { orderBy: { id: 'asc' }, select: { provider: true, kind: true, detail: true, occurredAt: true } },
    },
  })
  if (!row) throw notFound()
  const { clinic, events, ...delivery } = row
  const facts: DeliveryFacts = describeDelivery(delivery)
  return {
    ...facts,
    recipient: hideRecipient(facts.recipient),
    errorMessage: facts.errorMessage && withoutAddresses(facts.errorMessage),
    clinicId: clinic.publicId,
    clinicName: clinic.clinicName,
    events,
  }
}
