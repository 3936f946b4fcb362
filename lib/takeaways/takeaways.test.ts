import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { type ClinicActor, makePatientActor, noOrigin, type PatientActor } from '@/lib/auth/actors'
import { savePolicy } from '@/lib/channels/save-policy'
import { defaultPolicy } from '@/lib/channels/schema'
import { dbAcrossClinics } from '@/lib/db'
import { readWhole } from '@/lib/files/read-whole'
import { plainPdf } from '@/lib/files/testing/sample-documents'
import { upload } from '@/lib/files/testing/upload'
import { addRecord } from '@/lib/records/add-record'
import { listProfiles } from '@/lib/profiles/list-profiles'
import { recallResult } from '@/lib/results/recall-result'
import { askTakeaway } from '@/lib/takeaways/ask-takeaway'
import { findTakeawayFile } from '@/lib/takeaways/find-takeaway-file'
import { forgetTakeaways } from '@/lib/takeaways/forget-takeaways'
import { listTakeaways } from '@/lib/takeaways/list-takeaways'
import { makeTakeaway } from '@/lib/takeaways/make-takeaway'
import { makeClinic, makeMember, nextNumber } from '@/prisma/factories/make-clinic'
import { makePatient, makePatientSession } from '@/prisma/factories/make-patient'
import { makeDocument, makeResult } from '@/prisma/factories/make-result'
import { makeValues, normalSodium } from '@/prisma/factories/make-values'

let clinic: ClinicActor
beforeAll(async () => {
  clinic = await makeMember(await makeClinic())
})

async function reader() {
  const email = `takeaway-${nextNumber()}@test.example`
  const patient = await makePatient(clinic, { email })
  return { email, patient, signIn: async () => (await makePatientSession(email)).actor }
}

async function made(actor: PatientActor) {
  const asked = await askTakeaway(actor, 'en')
  await makeTakeaway(asked, { last: true })
  return asked
}

const missing = { code: 'not_found' }
const entriesOf = async (actor: PatientActor, asked: { takeawayId: string }) =>
  unzipSync(new Uint8Array(await readWhole(await findTakeawayFile(actor, asked), 50_000_000)))
const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8')

describe('everything as one archive', () => {
  test('holds documents as they are, values as CSV and FHIR, and a page that finds them', async () => {
    const { patient, signIn } = await reader()
    await makeResult(clinic, { patient, kinds: ['pdf'] })
    await makeValues(clinic, { patient, lines: [{ ...normalSodium, analyte: '=Sodium<script>' }] })
    const actor = await signIn()
    const [person] = await listProfiles(actor)
    const { fileId } = await upload(actor, plainPdf(), '../../prescription.pdf')
    const words = {
      title: 'Tablets',
      sourceDoctor: null,
      dateOfRecord: null,
      notes: null,
      documentType: 'scan',
    } as const
    await addRecord(actor, { profileId: person?.profileId ?? '', fileIds: [fileId], ...words })
    const entries = await entriesOf(actor, await made(actor))
    const paths = Object.keys(entries)
    expect(paths.some((path) => path.includes('..') || path.startsWith('/'))).toBe(false)
    const document = paths.find((path) => path.startsWith('results/') && path.endsWith('.pdf')) ?? ''
    expect(Buffer.from(entries[document] ?? []).equals(await makeDocument(clinic, { patient }, 'pdf'))).toBe(true)
    expect(paths.some((path) => path.startsWith('own records/Tablets'))).toBe(true)
    expect(textOf(entries['values.csv'])).toContain("'=Sodium<script>")
    expect(textOf(entries['index.html'])).not.toContain('<script')
    const bundle = JSON.parse(textOf(entries['fhir.json'])) as {
      resourceType: string
      entry: { resource: { resourceType: string } }[]
    }
    expect(bundle.resourceType).toBe('Bundle')
    const kinds = new Set(bundle.entry.map(({ resource }) => resource.resourceType))
    expect([...kinds].toSorted()).toEqual(['DiagnosticReport', 'DocumentReference', 'Observation', 'Patient'])
  })

  test('is for the sign-in that asked, and for nobody else', async () => {
    const [{ signIn }, other] = [await reader(), await reader()]
    const actor = await signIn()
    const asked = await made(actor)
    await expect(findTakeawayFile(actor, asked)).resolves.toBeDefined()
    await expect(findTakeawayFile(await signIn(), asked)).rejects.toMatchObject(missing)
    await expect(findTakeawayFile(await other.signIn(), asked)).rejects.toMatchObject(missing)
    expect((await listTakeaways(await signIn()))[0]).toMatchObject({ state: 'ready', isHere: false })
  })

  test('holds nothing of a patient whose birth date was not given', async () => {
    const { email, signIn } = await reader()
    const careful = await makeMember(await makeClinic())
    await savePolicy(careful, { ...defaultPolicy, birthDateProof: 'new_mailbox' })
    const locked = await makePatient(careful, { email, fullName: 'Locked Person' })
    await makeResult(careful, { patient: locked, kinds: ['csv'], notes: 'A secret note' })
    const actor = await signIn()
    const entries = await entriesOf(actor, await made(actor))
    const everything = Object.entries(entries).map(([path, bytes]) => path + textOf(bytes))
    expect(everything.join()).not.toMatch(/Locked Person|A secret note/)
  })

  test('is gone once a result in it was withdrawn, its contact went, or it has run out', async () => {
    const { patient, signIn } = await reader()
    const { resultId } = await makeResult(clinic, { patient, kinds: ['csv'] })
    const actor = await signIn()
    const asked = await made(actor)
    const alone = makePatientActor({ ...actor, patients: [], origin: noOrigin })
    await expect(findTakeawayFile(alone, asked)).rejects.toMatchObject(missing)
    await recallResult(clinic, { resultId, reason: 'The specimen was mixed up.' })
    await expect(findTakeawayFile(actor, asked)).rejects.toMatchObject(missing)
    const again = await made(actor)
    await expect(findTakeawayFile(actor, again)).resolves.toBeDefined()
    const { fileId } = await dbAcrossClinics.takeaway.findUniqueOrThrow({ where: { publicId: again.takeawayId } })
    const where = { publicId: again.takeawayId }
    await dbAcrossClinics.takeaway.update({ where, data: { expiresAt: new Date(Date.now() - 1) } })
    await expect(findTakeawayFile(actor, again)).rejects.toMatchObject(missing)
    await forgetTakeaways()
    expect(await dbAcrossClinics.storedFile.findUnique({ where: { id: fileId ?? 0n } })).toMatchObject({
      storedAt: null,
    })
  })

  test('is one at a time, and fails in words when whoever asked has signed out', async () => {
    const { signIn } = await reader()
    const actor = await signIn()
    const asks = await Promise.allSettled([1, 2, 3].map(() => askTakeaway(actor, 'en')))
    expect(asks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await dbAcrossClinics.session.update({ where: { id: actor.sessionId }, data: { revokedAt: new Date() } })
    const [asked] = await listTakeaways(actor)
    await makeTakeaway({ takeawayId: asked?.takeawayId ?? '' }, { last: false })
    expect((await listTakeaways(actor))[0]).toMatchObject({ state: 'failed' })
  })
})
