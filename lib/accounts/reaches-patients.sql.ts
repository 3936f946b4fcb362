import type { Transaction } from '@/lib/db'

/** The patients who share a proved contact with this account now; what was true yesterday opens nothing today. */
export async function patientsReachedBy(tx: Transaction, accountId: bigint): Promise<Set<bigint>> {
  const rows = await tx.$queryRaw<{ patientId: bigint }[]>`
    SELECT DISTINCT pc.patient_id AS patientId
    FROM patient_account_contacts ac
    JOIN contacts c ON c.kind = ac.kind AND c.value = ac.value
    JOIN patient_contacts pc ON pc.clinic_id = c.clinic_id AND pc.contact_id = c.id
    WHERE ac.account_id = ${accountId}`
  return new Set(rows.map(({ patientId }) => patientId))
}
