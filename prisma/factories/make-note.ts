import type { ClinicActor, DoctorActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { receiveFile } from '@/lib/files/receive-file'
import { listSubjectsOf } from '@/lib/notes/list-subjects'
import { writeNote } from '@/lib/notes/write-note'
import { makeOpenedShare } from '@/prisma/factories/make-opened-share'
import { type MadePatient, makePatientSession } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'

/** A second of silence, as a dictation machine keeps it. */
export function newVoice(): Buffer<ArrayBuffer> {
  const samples = Buffer.alloc(8000)
  const head = Buffer.alloc(44)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8, 'latin1')
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8000, 24)
  head.writeUInt32LE(8000, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples.fill(128)])
}

async function* inOnePiece(bytes: Uint8Array) {
  yield bytes
}

/** A recording that this doctor has sent and no note has taken. @returns its public id */
export async function makeDictation(doctor: DoctorActor): Promise<string> {
  const bytes = newVoice()
  const voice = { body: inOnePiece(bytes), announcedBytes: bytes.length, originalFilename: 'dictation.wav' }
  return (await receiveFile(doctor, { ...voice, accepts: 'audio' })).fileId
}

type Shown = { clinic: ClinicActor; patient: MadePatient; resultId?: string }

/** A patient who shows this doctor a result, and lets themselves be saved. */
export async function makeShownPerson(doctor: DoctorActor, { clinic, patient, resultId }: Shown) {
  const shown = resultId ?? (await makeResult(clinic, { patient, kinds: ['csv'] })).resultId
  const { actor } = await makePatientSession(patient.email)
  const { shareId } = await makeOpenedShare(actor, doctor, { resultIds: [shown], savingAllowed: 'on' })
  const { profile } = await dbAcrossClinics.doctorAccess.findFirstOrThrow({
    where: { doctorId: doctor.doctorId, share: { publicId: shareId } },
    select: { profile: { select: { publicId: true } } },
  })
  return { profileId: profile.publicId, shareId }
}

type NoteFacts = Shown & { text?: string; shown?: boolean; dictated?: boolean; aboutResult?: boolean }

/** A note about a patient who shows this doctor a result. */
export async function makeNote(doctor: DoctorActor, facts: NoteFacts) {
  const { profileId, shareId } = await makeShownPerson(doctor, facts)
  const fileId = facts.dictated ? await makeDictation(doctor) : null
  const [subject] = facts.aboutResult ? await listSubjectsOf(doctor, { profileId }) : []
  const { noteId } = await writeNote(doctor, {
    profileId,
    about: subject?.id ?? null,
    text: facts.text ?? 'Please drink enough water, and come again in three months.',
    shown: facts.shown ? 'on' : undefined,
    audioFileId: fileId,
  })
  return { profileId, shareId, noteId, fileId }
}
