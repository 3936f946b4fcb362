import type { AdminActor } from '@/lib/auth/actors'
import { findClinicKey } from '@/lib/clinics/find-clinic-key'
import { dbAcrossClinics } from '@/lib/db'
import { hideRecipient, withoutAddresses } from '@/lib/deliveries/hide-recipient'
import type { ListDeliveriesInput, PlatformDelivery } from '@/lib/deliveries/schema'
import { type Page, pageOf, readCursor } from '@/lib/paging'

const limit = 50

const shown = {
  publicId: true,
  channel: true,
  recipient: true,
  reason: true,
  status: true,
  cancelledAt: true,
  errorMessage: true,
  createdAt: true,
  clinic: { select: { publicId: true, clinicName: true } },
} as const

/** The messages of all clinics, the newest first. Of whom and of what they tell is not said, and addresses are hidden. */
export async function listAllDeliveries(
  _admin: AdminActor,
  input: ListDeliveriesInput,
): Promise<Page<PlatformDelivery>> {
  const { status, channel, clinic } = input
  const cursor = readCursor(input.cursor)
  const backwards = cursor?.to === 'previous'
  const [at, whose] = await Promise.all([
    cursor && dbAcrossClinics.delivery.findUnique({ where: { publicId: cursor.id }, select: { id: true } }),
    clinic && findClinicKey(clinic),
  ])
  const rows = await dbAcrossClinics.delivery.findMany({
    where: {
      ...(whose ? { clinicId: whose } : {}),
      ...(status ? { status } : {}),
      ...(channel ? { channel } : {}),
      ...(at ? { id: { [backwards ? 'gt' : 'lt']: at.id } } : {}),
    },
    orderBy: { id: backwards ? 'asc' : 'desc' },
    take: limit + 1,
    select: shown,
  })
  const page = pageOf(rows, { limit, cursor, keyOf: (row) => ({ value: null, id: row.publicId }) })
  return {
    ...page,
    rows: page.rows.map(({ publicId, recipient, cancelledAt, errorMessage, clinic: its, ...row }) => ({
      ...row,
      deliveryId: publicId,
      recipient: hideRecipient(recipient),
      cancelled: cancelledAt !== null,
      errorMessage: errorMessage && withoutAddresses(errorMessage),
      clinicId: its.publicId,
      clinicName: its.clinicName,
    })),
  }
}
