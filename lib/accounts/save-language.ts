import type { PatientActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'

/** Remembers in which language a signed-in patient reads, for the messages that the account itself gets. */
export async function saveLanguage({ accountId, language: known }: PatientActor, language: string): Promise<void> {
  if (known === language) return
  await dbAcrossClinics.patientAccount.update({ where: { id: accountId }, data: { language } })
}
