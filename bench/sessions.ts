import { encode } from 'next-auth/jwt'
import { noOrigin } from '@/lib/auth/actors'
import { cookieNameOf, type Portal } from '@/lib/auth/portals'
import { startSession } from '@/lib/auth/sessions'
import { dbAcrossClinics } from '@/lib/db'
import { env } from '@/lib/env'
import { clinics } from './base/clinics'
import { readerClinic, readerCount } from './base/patients'

type Signed = { cookie: string }
/** Somebody who reads: a patient with their own account, and a member of the clinic where that patient is. */
export type Reader = {
  clinicId: number
  patientId: number
  patientPublicId: string
  member: Signed
  patient: Signed
  /** Documents of this patient that were sent. */
  fileIds: string[]
}

async function signIn(portal: Portal, person: { memberId: bigint } | { accountId: bigint }): Promise<Signed> {
  const sid = await startSession(dbAcrossClinics, portal, person, noOrigin)
  const salt = cookieNameOf(portal)
  const token = await encode({ token: { sid }, secret: env().AUTH_SECRET, salt, maxAge: 3600 })
  return { cookie: `${salt}=${token}` }
}

/** The people in whose names the base is read, freshly signed in. */
export async function signInReaders(): Promise<Reader[]> {
  const readers: Reader[] = []
  for (let index = 0; index < readerCount; index += 1) {
    const patientId = index + 1
    const clinicId = readerClinic(index)
    const memberIds = clinics[clinicId - 1]?.memberIds ?? []
    const patient = await dbAcrossClinics.patient.findUniqueOrThrow({ where: { id: BigInt(patientId) } })
    const files = await dbAcrossClinics.storedFile.findMany({
      where: { resultFile: { some: { version: { result: { patientId: patient.id, sentAt: { not: null } } } } } },
      select: { publicId: true },
    })
    readers.push({
      clinicId,
      patientId,
      patientPublicId: patient.publicId,
      // The first of a clinic's members is its owner, who may do everything.
      member: await signIn('clinic', { memberId: BigInt(memberIds[0] ?? 0) }),
      patient: await signIn('patient', { accountId: BigInt(patientId) }),
      fileIds: files.map((file) => file.publicId),
    })
  }
  return readers
}
