import type { Connection } from 'mariadb'
import { insertAccounts } from './accounts'
import { insertActivity } from './activity'
import { insertClinics } from './clinics'
import { insertPatients, makeContacts, makePatients, readerCount } from './patients'
import { Random } from './random'
import { type BaseResult, insertDeliveries, insertResults, makeResults } from './results'

const seed = 20_261_120

/**
 * Fills an empty, migrated database with everything that lists are made of: clinics, patients, results in every state, their
 * messages and what was done. The documents are left out.
 */
export async function fillLists(
  connection: Connection,
  counts: { patients: number; results: number },
): Promise<{ results: BaseResult[] }> {
  const random = new Random(seed)
  const since = new Date(Date.now() - 800 * 86_400_000)
  await connection.query('SET unique_checks = 0, foreign_key_checks = 0, autocommit = 0')
  const patients = makePatients(random, counts.patients)
  const contacts = makeContacts(patients)
  const results = makeResults(random, patients, counts.results)
  const steps = [
    () => insertClinics(connection, since),
    () => insertPatients(connection, patients, contacts, since),
    () => insertAccounts(connection, patients, since),
    () => insertResults(connection, results),
    () => insertDeliveries(connection, results, mailOfEach(contacts)),
    // The readers' accounts have their numbers; whose account somebody else's is does not matter here.
    () => insertActivity(connection, results, (patientId) => (patientId <= readerCount ? patientId : null)),
  ]
  for (const step of steps) {
    await step()
    await connection.query('COMMIT')
  }
  await connection.query('ANALYZE TABLE patients, patient_results, deliveries, patient_search_terms, activity_logs')
  return { results }
}

function mailOfEach({ contacts, links }: ReturnType<typeof makeContacts>) {
  const mails = new Map(contacts.filter(({ kind }) => kind === 'email').map((mail) => [mail.id, mail]))
  return new Map(
    links.flatMap(({ patientId, contactId }) => {
      const mail = mails.get(contactId)
      return mail ? [[patientId, mail] as const] : []
    }),
  )
}
