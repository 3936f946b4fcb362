import { dbAcrossClinics } from '@/lib/db'

/** How many messages of all clinics are promised and not handed over yet, those that wait for a reason among them. */
export function countWaitingMessages(): Promise<number> {
  return dbAcrossClinics.delivery.count({ where: { status: 'pending' } })
}
