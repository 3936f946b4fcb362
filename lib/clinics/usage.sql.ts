import type { Transaction } from '@/lib/db'

/**
 * How much one clinic does, each number from one index of the clinic's own, so that a clinic with a million rows is counted
 * and not scanned through its neighbours.
 */

type Since = { clinicId: bigint; since: Date }
type MonthRow = { month: string; count: bigint }

const toCounts = (rows: MonthRow[]) => new Map(rows.map(({ month, count }) => [month, Number(count)]))

/** Results by the month ("2026-11", UTC) in which they came in. */
export async function countResultsByMonth(tx: Transaction, { clinicId, since }: Since) {
  return toCounts(
    await tx.$queryRaw<MonthRow[]>`
      SELECT DATE_FORMAT(uploaded_at, '%Y-%m') AS month, COUNT(*) AS count
      FROM patient_results FORCE INDEX (patient_results_clinic_id_uploaded_at_idx)
      WHERE clinic_id = ${clinicId} AND uploaded_at >= ${since} GROUP BY month`,
  )
}

/** Patients by the month in which they were added. */
export async function countPatientsByMonth(tx: Transaction, { clinicId, since }: Since) {
  return toCounts(
    await tx.$queryRaw<MonthRow[]>`
      SELECT DATE_FORMAT(created_at, '%Y-%m') AS month, COUNT(*) AS count
      FROM patients FORCE INDEX (patients_clinic_id_created_at_idx)
      WHERE clinic_id = ${clinicId} AND created_at >= ${since} GROUP BY month`,
  )
}

/** Messages by the month in which they were made. */
export async function countMessagesByMonth(tx: Transaction, { clinicId, since }: Since) {
  return toCounts(
    await tx.$queryRaw<MonthRow[]>`
      SELECT DATE_FORMAT(created_at, '%Y-%m') AS month, COUNT(*) AS count
      FROM deliveries FORCE INDEX (deliveries_clinic_id_created_at_idx)
      WHERE clinic_id = ${clinicId} AND created_at >= ${since} GROUP BY month`,
  )
}

/** The bytes of the clinic's documents, before sealing. */
export async function sumStoredBytes(tx: Transaction, clinicId: bigint): Promise<number> {
  const rows = await tx.$queryRaw<{ total: unknown }[]>`
    SELECT SUM(size_bytes) AS total FROM stored_files FORCE INDEX (stored_files_clinic_id_size_bytes_idx)
    WHERE clinic_id = ${clinicId}`
  return Number(rows[0]?.total ?? 0)
}

type HealthRow = {
  channel: 'email' | 'sms' | 'whatsapp'
  made: bigint
  sent: bigint
  delivered: bigint
  failed: bigint
  opened: bigint
}

/** What became of the messages of each channel since a moment. */
export async function deliveryHealth(tx: Transaction, { clinicId, since }: Since) {
  const rows = await tx.$queryRaw<HealthRow[]>`
    SELECT channel, COUNT(*) AS made, COUNT(sent_at) AS sent, COUNT(delivered_at) AS delivered,
      COUNT(CASE WHEN cancelled_at IS NULL AND status IN ('failed', 'bounced') THEN 1 END) AS failed,
      COUNT(COALESCE(opened_at, proved_at, viewed_at)) AS opened
    FROM deliveries FORCE INDEX (deliveries_clinic_id_created_at_idx)
    WHERE clinic_id = ${clinicId} AND created_at >= ${since} GROUP BY channel ORDER BY channel`
  return rows.map(({ channel, ...counts }) => ({
    channel,
    made: Number(counts.made),
    sent: Number(counts.sent),
    delivered: Number(counts.delivered),
    failed: Number(counts.failed),
    opened: Number(counts.opened),
  }))
}
