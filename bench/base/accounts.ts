import type { Connection } from 'mariadb'
import { newId } from '@/lib/ids'
import { insertRows } from './insert-rows'
import { type BasePatient, readerCount } from './patients'

/** People who have proved their address: the readers (whose account has their own number), and a fifth of all others. */
export async function insertAccounts(connection: Connection, patients: BasePatient[], since: Date): Promise<void> {
  const addresses = new Set<string>()
  for (const { id, email } of patients) if (email !== null && (id <= readerCount || id % 5 === 0)) addresses.add(email)
  const accounts = [...addresses].map((address, index) => ({ id: index + 1, address }))
  await insertRows(
    connection,
    'patient_accounts',
    ['id', 'public_id', 'created_at'],
    accounts.map(({ id }) => [id, newId('account'), since]),
  )
  await insertRows(
    connection,
    'patient_account_contacts',
    ['account_id', 'kind', 'value', 'proved_at'],
    accounts.map(({ id, address }) => [id, 'email', address, since]),
  )
}
