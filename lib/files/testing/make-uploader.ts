import { dbAcrossClinics } from '@/lib/db'
import { newId } from '@/lib/ids'
import type { AccountFileOwner, ClinicFileOwner } from '../file-owner'

/** A clinic of its own for a test, and somebody who uploads there. */
export async function makeUploader(): Promise<ClinicFileOwner> {
  const publicId = newId('clinic')
  const clinic = await dbAcrossClinics.clinic.create({
    data: { publicId, clinicName: 'Files under test', email: `${publicId}@example.test` },
  })
  return { clinicId: clinic.id, memberId: 1n }
}

/** A patient's account of its own for a test. */
export async function makeAccountOwner(): Promise<AccountFileOwner> {
  const { id } = await dbAcrossClinics.patientAccount.create({ data: { publicId: newId('account') } })
  return { accountId: id }
}
