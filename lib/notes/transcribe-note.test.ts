import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { DoctorActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { getOwnNote } from '@/lib/notes/list-own-notes'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makeDoctor } from '@/prisma/factories/make-doctor'
import { makeDictation, makeShownPerson } from '@/prisma/factories/make-note'
import { makePatient } from '@/prisma/factories/make-patient'

/** The service, at the wire: what it was sent, and what it answers. */
let server: Server
let answers: { status: number; body: string }
const asked: { authorization: string | undefined; form: FormData }[] = []

let writeNote: typeof import('@/lib/notes/write-note').writeNote
let transcribeNote: typeof import('@/lib/notes/transcribe-note').transcribeNote
let doctor: DoctorActor
let profileId: string

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const headers = { 'content-type': request.headers['content-type'] ?? '' }
    const form = await new Response(Buffer.concat(parts), { headers }).formData()
    asked.push({ authorization: request.headers.authorization, form })
    response.writeHead(answers.status, { 'content-type': 'application/json' }).end(answers.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  vi.stubEnv('TRANSCRIPTION_URL', `http://127.0.0.1:${port}/v1/audio/transcriptions`)
  vi.stubEnv('TRANSCRIPTION_KEY', 'key-of-the-test')
  // The environment is read once; the verbs are loaded anew so that they read this one.
  vi.resetModules()
  writeNote = (await import('@/lib/notes/write-note')).writeNote
  transcribeNote = (await import('@/lib/notes/transcribe-note')).transcribeNote
  const clinic = await makeMember(await makeClinic())
  doctor = await makeDoctor()
  profileId = (await makeShownPerson(doctor, { clinic, patient: await makePatient(clinic) })).profileId
})
afterAll(() => {
  vi.unstubAllEnvs()
  server.close()
})

const dictated = async () =>
  writeNote(doctor, { profileId, about: null, text: '', shown: 'on', audioFileId: await makeDictation(doctor) })

test('a dictation without words is written down, marked as a transcript, and not shown before the doctor shows it', async () => {
  answers = { status: 200, body: JSON.stringify({ text: ' Come again in a month. ' }) }
  const { noteId } = await dictated()
  expect(await getOwnNote(doctor, { noteId })).toMatchObject({ waiting: true, sharedAt: null })
  await transcribeNote({ noteId })
  const note = await getOwnNote(doctor, { noteId })
  expect(note).toMatchObject({ text: 'Come again in a month.', transcribedAt: expect.any(Date), sharedAt: null })
  const { authorization, form } = asked.at(-1) ?? { authorization: '', form: new FormData() }
  expect(authorization).toBe('Bearer key-of-the-test')
  expect([form.get('model'), form.get('language')]).toEqual(['whisper-1', 'en'])
  expect((form.get('file') as File).type).toBe('audio/wav')
})

test('a service that fails is asked again, and what a doctor typed meanwhile stays', async () => {
  answers = { status: 500, body: 'the whole dictation, repeated in an error' }
  const { noteId } = await dictated()
  await expect(transcribeNote({ noteId })).rejects.toThrow(/answered 500\.$/)
  await dbAcrossClinics.note.updateMany({
    where: { publicId: noteId, doctorId: doctor.doctorId },
    data: { text: 'Typed.' },
  })
  const before = asked.length
  await transcribeNote({ noteId })
  expect(asked).toHaveLength(before)
  expect(await getOwnNote(doctor, { noteId })).toMatchObject({ text: 'Typed.', transcribedAt: null })
})
