import type { AdminActor } from '@/lib/auth/actors'
import {
  countMessagesByMonth,
  countPatientsByMonth,
  countResultsByMonth,
  deliveryHealth,
  sumStoredBytes,
} from '@/lib/clinics/usage.sql'
import { dbAcrossClinics } from '@/lib/db'
import { notFound } from '@/lib/errors'

const monthsShown = 12
const healthDays = 30

/** How much a clinic does and how its messages fare: months of UTC, because admins sit anywhere. Counts only. */
export async function getUsage(_admin: AdminActor, { clinicId: publicId }: { clinicId: string }) {
  const clinic = await dbAcrossClinics.clinic.findUnique({
    where: { publicId },
    select: { id: true, clinicName: true },
  })
  if (!clinic) throw notFound()
  const months = lastMonths(new Date())
  const asked = { clinicId: clinic.id, since: new Date(`${months[0]}-01T00:00:00Z`) }
  const recently = { clinicId: clinic.id, since: new Date(Date.now() - healthDays * 86_400_000) }
  const [results, patients, messages, storedBytes, health] = await Promise.all([
    countResultsByMonth(dbAcrossClinics, asked),
    countPatientsByMonth(dbAcrossClinics, asked),
    countMessagesByMonth(dbAcrossClinics, asked),
    sumStoredBytes(dbAcrossClinics, clinic.id),
    deliveryHealth(dbAcrossClinics, recently),
  ])
  const rows = months.map((month) => ({
    month,
    results: results.get(month) ?? 0,
    patients: patients.get(month) ?? 0,
    messages: messages.get(month) ?? 0,
  }))
  return { clinicName: clinic.clinicName, rows, storedBytes, health }
}
export type Usage = Awaited<ReturnType<typeof getUsage>>

/** "2026-11" and the eleven months before it, the oldest first. */
function lastMonths(now: Date): string[] {
  return Array.from({ length: monthsShown }, (_, index) => {
    const back = monthsShown - 1 - index
    return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7)
  })
}
