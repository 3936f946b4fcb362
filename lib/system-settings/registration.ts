import { AppError } from '@/lib/errors'
import { readSetting } from './read-setting'

type Registration = 'registrationClinics' | 'registrationDoctors'

/** What people read in place of a registration's form, or null while it is open. */
export async function registrationClosedWords(which: Registration): Promise<string | null> {
  return (await readSetting(which)) ? null : readSetting('registrationClosedWords')
}

/** @throws AppError forbidden, with the words of an admin, while registration is closed */
export async function assertRegistrationOpen(which: Registration): Promise<void> {
  const words = await registrationClosedWords(which)
  if (words !== null) throw new AppError('forbidden', words)
}
