import { dbAcrossClinics } from '@/lib/db'

/** Takes away what members were told before `until`, read or not: nobody acts on it any more. */
export async function forgetOldNotifications(until: Date): Promise<void> {
  await dbAcrossClinics.notification.deleteMany({ where: { createdAt: { lt: until } } })
}
