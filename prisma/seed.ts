import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClinicActor, DoctorActor } from '@/lib/auth/actors'
import { addBranch } from '@/lib/branches/save-branch'
import { dbAcrossClinics, disconnect } from '@/lib/db'
import { demoAccounts, demoPassword, demoTotpSecret } from '@/lib/demo'
import { env, isLocal } from '@/lib/env'
import { newId } from '@/lib/ids'
import { openPatientResult } from '@/lib/results/open-patient-result'
import { demoMailDomain } from '@/lib/start-checks'
import {
  dakarPeople,
  dakarResults,
  type DemoPerson,
  type DemoResult,
  lagosPeople,
  lagosResults,
} from '@/prisma/factories/demo-people'
import { allowChannels } from '@/prisma/factories/allow-channels'
import { addDemoBatch } from '@/prisma/factories/demo-batch'
import { addDemoValues } from '@/prisma/factories/demo-values'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { makeDoctor } from '@/prisma/factories/make-doctor'
import { makeClinic, makeMember } from '@/prisma/factories/make-clinic'
import { makeNote } from '@/prisma/factories/make-note'
import { makePatient, makePatientSession, type MadePatient } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'

/** Fills an empty database with the demo: two clinics at work, one that waits for approval, an admin, results in every state. */

const at = (name: string) => `${name}@${demoMailDomain}`
const nobody = 'gone-away'

async function addPeople(actor: ClinicActor, people: readonly DemoPerson[]): Promise<MadePatient[]> {
  const made: MadePatient[] = []
  for (const { fullName, number, born, gender, at: name, language, phone, by } of people) {
    const email = at(name ?? nobody)
    const patient = await makePatient(actor, {
      fullName,
      patientNumber: number,
      dateOfBirth: born,
      gender,
      email,
      ...(language ? { language } : {}),
      ...(phone ? { phone } : {}),
    })
    if (by) await allowChannels(actor, patient, by)
    made.push(patient)
  }
  return made
}

async function addResults(actor: ClinicActor, people: MadePatient[], results: readonly DemoResult[]): Promise<void> {
  for (const { person, panel, reached, date, kinds, notes } of results) {
    const patient = people[person]
    if (!patient) throw new Error('A demo result names a person who is not there.')
    const { resultId } = await makeResult(actor, {
      patient,
      panel,
      testDate: date,
      reached: reached === 'read' || reached === 'bounced' ? 'sent' : reached,
      ...(kinds ? { kinds } : {}),
      ...(notes ? { notes } : {}),
    })
    if (reached === 'read') await openPatientResult((await makePatientSession(patient.email)).actor, { resultId })
    if (reached === 'bounced') await addFailedMessage(resultId)
  }
}

/** A message that did not arrive, in place of the one that the worker would send. */
async function addFailedMessage(resultId: string): Promise<void> {
  await dbAcrossClinics.job.deleteMany({ where: { jobKey: `announce-result:${resultId}:1` } })
  const result = await dbAcrossClinics.result.findUniqueOrThrow({
    where: { publicId: resultId },
    include: { clinic: true, patient: { include: { contacts: { include: { contact: true } } } } },
  })
  const contact = result.patient?.contacts[0]?.contact
  if (result.patientId === null || !contact) return
  await dbAcrossClinics.delivery.create({
    data: {
      publicId: newId('delivery'),
      clinicId: result.clinicId,
      resultId: result.id,
      patientId: result.patientId,
      contactId: contact.id,
      channel: 'email',
      recipient: contact.value,
      subject: `A new document from ${result.clinic.clinicName}`,
      status: 'bounced',
      sentAt: new Date(),
      bouncedAt: new Date(),
      deliveryAttempts: 1,
      errorMessage: 'The mailbox does not exist.',
    },
  })
}

/** A result that its patient showed to a doctor, and what the doctor wrote about it. */
async function addDemoNote(doctor: DoctorActor, clinic: ClinicActor, people: MadePatient[]): Promise<void> {
  const [patient] = people
  if (!patient) throw new Error('The demo has nobody who could show a result.')
  const text = 'Your blood count is fine. Please drink enough water, and come again in three months.'
  await makeNote(doctor, { clinic, patient, text, shown: true, aboutResult: true })
}

/** Adds branches. @returns the row of each by its name, for the members who work there. */
async function makeBranches(actor: ClinicActor, names: readonly string[]) {
  for (const name of names) await addBranch(actor, { name, address: `${name}, Lagos`, phone: null })
  const rows = await dbAcrossClinics.branch.findMany({ where: { clinicId: actor.clinicId } })
  return (name: string) => {
    const row = rows.find((branch) => branch.name === name)
    return row ? { branchId: row.id } : {}
  }
}

async function seed(): Promise<void> {
  const password = demoPassword
  const lagos = await makeClinic({
    clinicName: 'Ìlera Diagnostics',
    email: at('ada'),
    city: 'Lagos',
    country: 'NG',
    timeZone: 'Africa/Lagos',
  })
  const ada = await makeMember(lagos, { email: at('ada'), fullName: 'Ada Obi', role: 'owner', password })
  const branchOf = await makeBranches(ada, ['Ikeja', 'Victoria Island'])
  await makeMember(lagos, {
    email: at('tunde'),
    fullName: 'Tunde Bakare',
    role: 'technician',
    password,
    ...branchOf('Ikeja'),
  })
  await makeMember(lagos, { email: at('bisi'), fullName: 'Dr Bisi Alade', role: 'reviewer', password })
  await makeMember(lagos, {
    email: at('halima'),
    fullName: 'Halima Sani',
    role: 'front_desk',
    password,
    ...branchOf('Victoria Island'),
  })
  const dakar = await makeClinic({
    clinicName: 'Laboratoire du Plateau',
    email: at('claire'),
    city: 'Dakar',
    country: 'SN',
    timeZone: 'Africa/Dakar',
    phone: '+221 33 823 45 67',
    address: '4 avenue de la République',
  })
  const claire = await makeMember(dakar, { email: at('claire'), fullName: 'Claire Sarr', role: 'owner', password })
  const waiting = await makeClinic({
    clinicName: 'Sunrise Medical Laboratory',
    email: at('sunrise'),
    city: 'Accra',
    country: 'GH',
    timeZone: 'Africa/Accra',
    status: 'inactive',
  })
  await makeMember(waiting, { email: at('sunrise'), fullName: 'Kofi Asante', role: 'owner', password })
  await makeAdmin({ email: at('admin'), fullName: 'Demo Admin', password, totpSecret: demoTotpSecret })
  const doctor = await makeDoctor({
    email: at('dr.eze'),
    fullName: 'Dr Chinedu Eze',
    specialisation: 'Family medicine',
    licenseNumber: 'MDCN/R/58121',
    password,
  })
  await makeDoctor({
    email: at('dr.sow'),
    fullName: 'Dr Awa Sow',
    specialisation: 'Cardiology',
    licenseNumber: 'ONMS 4471',
    country: 'SN',
    timeZone: 'Africa/Dakar',
    password,
    reached: 'waiting',
  })
  const people = await addPeople(ada, lagosPeople)
  await addResults(ada, people, lagosResults)
  await addDemoValues(ada, people)
  await addDemoBatch(ada, people)
  await addDemoNote(doctor, ada, people)
  await addResults(claire, await addPeople(claire, dakarPeople), dakarResults)
}

if (!isLocal()) throw new Error('Demo data belongs to local mode only; nothing was written.')
if ((await dbAcrossClinics.clinic.count()) > 0 || (await dbAcrossClinics.admin.count()) > 0) {
  console.log('The database is not empty, so the demo data was left out.')
} else {
  await seed()
  console.log('The demo data is in.')
}
await writeFile(join(env().LOCAL_DIRECTORY, 'demo-accounts.json'), JSON.stringify(demoAccounts, null, 2))
await disconnect()
