import { randomInt } from 'node:crypto'
import { createSignInLink, secretsOf } from '@/lib/accounts/sign-in-links'
import { hashToken, newSeed, tokenOf } from '@/lib/auth/secrets'
import { currentTotpCode } from '@/lib/auth/totp'
import { confirmBatch } from '@/lib/batches/confirm-batch'
import { setAside } from '@/lib/batches/set-aside'
import { dbAcrossClinics } from '@/lib/db'
import { newId } from '@/lib/ids'
import { zonedDay } from '@/lib/release/zoned-time'
import { factoryPassword, makeClinic, nextNumber } from '@/prisma/factories/make-clinic'
import { makeDeadLetter } from '@/prisma/factories/make-dead-letter'
import { makeDoctor } from '@/prisma/factories/make-doctor'
import { makeLostDelivery } from '@/prisma/factories/make-lost-delivery'
import { makeDictation, makeNote, makeShownPerson } from '@/prisma/factories/make-note'
import type { DoctorActor } from '@/lib/auth/actors'
import { savePatient } from '@/lib/doctors/save-patient'
import { makeReadDocument } from '@/prisma/factories/make-batch'
import { makeDocument, makeFile, makeResult } from '@/prisma/factories/make-result'
import {
  newAccount,
  newAdmin,
  newGrant,
  newInvited,
  newMergeCase,
  newMoving,
  newOwnedClinic,
  newSignedInAdmin,
  newSuspendedAdmin,
} from '../fixtures/administration'
import { newNotification, newStopLink, newSuppression } from '../fixtures/messages'
import { newPatient } from '../fixtures/clinic'
import { newArchivedPatient, newImport, newMerge, newPair, newTwin } from '../fixtures/patients'
import {
  newArchivedBranch,
  newBranch,
  newEnrolled,
  newInvitation,
  newJoinToken,
  newSuspended,
} from '../fixtures/people'
import { newContactProof, newJoined, newOwnContact, newProfile } from '../fixtures/profiles'
import { newExport } from '../fixtures/exports'
import { newArchivedRecord, newRecord } from '../fixtures/records'
import { newShare, personOf } from '../fixtures/shares'
import { newDoctorCode } from '../fixtures/doctors'
import { newCall, newCorrection, newIncident, newRule, newTable } from '../fixtures/values'
import type { SignedIn } from '../fixtures/sign-in'
import { changedSetting, newMove, newRotation, nothingOpen, settingVersion } from '../fixtures/storage'
import { specialCaller } from '../fixtures/special-caller'
import type { ActionDoor, RecordKind } from './doors'
import { castOf, foreignSides, type Side, type World } from './world'

/** What an action needs to succeed once: who calls it, and what stands in the places of its form. */
export type Scene = {
  signIn: () => Promise<SignedIn | null>
  values: Record<string, string>
  /** The same kinds of record, somebody else's, in the same stage. */
  foreign: Partial<Record<RecordKind, string>>
}

const inAnHour = () => new Date(Date.now() + 3_600_000)

async function newResult({ clinic, patient }: Side, stage: ActionDoor['stage']): Promise<string> {
  return (await makeResult(clinic.owner, { patient, kinds: ['csv'], reached: stage ?? 'matched' })).resultId
}

const newDocument = ({ clinic, patient }: Side) => makeReadDocument(clinic.owner, patient)

async function newFile({ clinic, patient }: Side): Promise<string> {
  const bytes = await makeDocument(clinic.owner, { patient }, 'csv')
  return (await makeFile(clinic.owner, bytes, 'report.csv')).fileId
}

const newShown = async ({ clinic }: Side, doctor: DoctorActor) =>
  makeShownPerson(doctor, { clinic: clinic.owner, patient: await newPatient(clinic.owner) })
const newNoteOf = async ({ clinic }: Side, doctor: DoctorActor, shown: boolean) =>
  makeNote(doctor, { clinic: clinic.owner, patient: await newPatient(clinic.owner), shown })

async function newClinicIn(state: ActionDoor['clinic']): Promise<string> {
  const status = state === 'suspended' ? 'suspended' : state === 'active' ? 'active' : 'inactive'
  return (await makeClinic({ status })).publicId
}

async function resetToken(person: { memberId: bigint } | { adminId: bigint }): Promise<string> {
  const seed = newSeed()
  const token = tokenOf(seed, 'password-reset')
  const tokenHash = hashToken(token)
  await dbAcrossClinics.passwordResetToken.create({ data: { ...person, seed, tokenHash, expiresAt: inAnHour() } })
  return token
}

async function verificationToken({ clinicId, memberId, email }: World['ours']['members']['owner']): Promise<string> {
  const seed = newSeed()
  const token = tokenOf(seed, 'email-verification')
  const row = { clinicId, memberId, email, seed, tokenHash: hashToken(token), expiresAt: inAnHour() }
  await dbAcrossClinics.emailVerificationToken.create({ data: row })
  return token
}

/** Made at its first asking: two places of one form speak of the same thing. */
function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined
  return () => (made ??= make())
}

/** The same for what admins do. */
function makersOfAdmins({ ours, admins }: World): Record<string, () => Promise<string> | string> {
  const invited = once(() => newInvited())
  const moving = once(() => newMoving())
  const signedIn = once(() => newSignedInAdmin())
  const owned = once(() => newOwnedClinic())
  const merge = once(() => newMergeCase())
  return {
    admin: async () => (await newAdmin()).adminPublicId,
    'admin to demote': async () => (await newAdmin('admin')).adminPublicId,
    'suspended admin': newSuspendedAdmin,
    'admin invitation': async () => (await invited()).invitationId,
    'admin join': async () => (await invited()).token,
    'admin join code': async () => (await invited()).code,
    'second step link': async () => (await moving()).token,
    'second step code': async () => (await moving()).code,
    'signed in admin': async () => (await signedIn()).adminId,
    'session of admin': async () => (await signedIn()).sessionId,
    'owned clinic': async () => (await owned()).clinicId,
    'former owner': async () => (await owned()).formerId,
    'next owner': async () => (await owned()).memberId,
    'support email': () => admins.moderator.actor.email,
    grant: () => newGrant(ours.clinic.owner, admins.moderator.actor),
    account: async () => (await newAccount()).accountId,
    'account email': async () => (await newAccount()).email,
    'other account email': async () => (await newAccount()).email,
    'stopped address': () => newSuppression(ours.clinic.owner),
    'merge case': async () => (await merge()).caseId,
    'merge link': async () => (await merge()).first,
  }
}

/** Each place of a form, and how what stands there is made. */
function makers(world: World, door: ActionDoor): Record<string, () => Promise<string> | string> {
  const { ours, admins } = world
  const [caller] = castOf(world, door.may).allowed
  const correction = once(() => newCorrection(ours.clinic.owner, ours.patient))
  const reviewed = once(() => newCorrection(ours.clinic.owner, ours.patient, true))
  const record = once(() => newRecord(ours.patient.email))
  const joined = once(() => newJoined(ours.clinic.owner, ours.patient.email))
  const contactProof = once(() => newContactProof(ours.patient.email))
  const unproved = once(() => makeDoctor({ reached: 'unproved' }))
  const forgetful = once(() => makeDoctor())
  const link = () => createSignInLink(dbAcrossClinics, { purpose: 'sign_in', email: ours.patient.email })
  return {
    ...makersOfAdmins(world),
    result: () => newResult(ours, door.stage),
    // A new one, because the world's own patient is read by other tests.
    patient: async () => (await newPatient(ours.clinic.owner)).patientId,
    'matched patient': () => ours.patient.patientId,
    'lost delivery': async () =>
      (await makeLostDelivery(ours.clinic.owner, await newPatient(ours.clinic.owner))).deliveryId,
    'dead letter': () => makeDeadLetter(),
    // A kind of which nothing else in this database fails.
    'dead kind': async () => {
      await makeDeadLetter({ name: 'tell-clinic-status', payload: { clinicId: newId('clinic'), status: 'active' } })
      return 'tell-clinic-status'
    },
    batch: async () => (await newDocument(ours)).batchId,
    document: async () => (await newDocument(ours)).documentId,
    'document aside': async () => {
      const { documentId } = await newDocument(ours)
      await setAside(ours.clinic.owner, { documentId })
      return documentId
    },
    'confirmed batch': async () => {
      const { batchId } = await newDocument(ours)
      await confirmBatch(ours.clinic.owner, { batchId })
      return batchId
    },
    // Another member has chosen, so that whoever calls is the second person.
    'doubted document': async () =>
      (await makeReadDocument(ours.clinic.owner, ours.patient, ours.members.front_desk)).documentId,
    'doubted patient': () => ours.patient.patientId,
    'doubted result': async () => {
      const documentOf = {
        ...ours.patient,
        fullName: 'Somebody Else',
        patientNumber: 'ELSE-1',
        dateOfBirth: '1950-01-01',
      }
      const facts = { patient: ours.patient, documentOf, kinds: ['csv' as const], reached: 'matched' as const }
      return (await makeResult(ours.members.technician, { ...facts, identity: 'differs' })).resultId
    },
    table: () => newTable(ours.clinic.owner, ours.patient),
    call: () => newCall(ours.clinic.owner, ours.patient),
    incident: () => newIncident(ours.clinic.owner, ours.patient),
    rule: () => newRule(ours.clinic.owner),
    today: () => zonedDay(new Date(), ours.clinic.owner.clinicTimeZone).date,
    now: () =>
      new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: ours.clinic.owner.clinicTimeZone }).format(
        new Date(),
      ),
    correction: async () => (await correction()).correctionId,
    'corrected result': async () => (await correction()).resultId,
    'reviewed correction': async () => (await reviewed()).correctionId,
    'reviewed result': async () => (await reviewed()).resultId,
    file: () => newFile(ours),
    'new file': () => newFile(ours),
    clinic: () => newClinicIn(door.clinic),
    session: async () => (await caller?.signIn())?.sessionId ?? '',
    number: nextNumber,
    password: () => factoryPassword,
    'new email': () => `new-${nextNumber()}@test.example`,
    'owner email': () => ours.members.owner.email,
    'waiting doctor': async () => (await makeDoctor({ reached: 'waiting' })).doctorPublicId,
    'looked up doctor': async () =>
      (await makeDoctor({ reached: 'waiting', licenceNotes: 'In the register.' })).doctorPublicId,
    'approved doctor': async () => (await makeDoctor()).doctorPublicId,
    'suspended doctor': async () => (await makeDoctor({ reached: 'suspended' })).doctorPublicId,
    'doctor email': async () => (await makeDoctor()).email,
    'unproved doctor': async () => (await unproved()).email,
    'registration code': async () => newDoctorCode(await unproved(), 'registration'),
    'forgetful doctor': async () => (await forgetful()).email,
    'reset code': async () => newDoctorCode(await forgetful(), 'password_reset'),
    export: () => newExport(admins.super_admin.actor, 'waiting'),
    'failed export': () => newExport(admins.super_admin.actor, 'failed'),
    'admin email': () => admins.admin.actor.email,
    'admin code': () => currentTotpCode(admins.admin.totpSecret),
    'admin reset': () => resetToken({ adminId: admins.moderator.actor.adminId }),
    'clinic reset': () => resetToken({ memberId: ours.members.front_desk.memberId }),
    member: async () => (await ours.clinic.member('front_desk')).memberPublicId,
    'suspended member': () => newSuspended(ours),
    'enrolled member': async () => (await newEnrolled(ours.clinic)).memberPublicId,
    branch: () => newBranch(ours.clinic.owner),
    'archived branch': () => newArchivedBranch(ours.clinic.owner),
    invitation: () => newInvitation(ours.clinic.owner),
    import: () => newImport(ours.clinic.owner),
    twin: () => newTwin(ours.clinic.owner),
    pair: () => newPair(ours.clinic.owner),
    merge: () => newMerge(ours.clinic.owner),
    'archived patient': () => newArchivedPatient(ours.clinic.owner),
    join: () => newJoinToken(ours.clinic.owner),
    verification: () => verificationToken(ours.members.owner),
    'patient email': () => ours.patient.email,
    code: async () => secretsOf(await link()).code,
    'stop link': () => newStopLink(ours.clinic.owner, ours.patient),
    notification: () => newNotification(ours.clinic.owner),
    suppression: () => newSuppression(ours.clinic.owner),
    profile: () => newProfile(ours.patient.email),
    record: async () => (await record()).recordId,
    'record profile': async () => (await record()).profileId,
    'archived record': () => newArchivedRecord(ours.patient.email),
    'other profile': () => newProfile(ours.patient.email),
    'joined profile': async () => (await joined()).profileId,
    'joined patient': async () => (await joined()).patientId,
    'contact proof': async () => (await contactProof()).proofId,
    'contact code': async () => (await contactProof()).code,
    'own contact': () => newOwnContact(ours.patient.email),
    consulted: async () => (await newShown(ours, world.doctors.ours)).profileId,
    'saved person': async () => {
      const { profileId } = await newShown(ours, world.doctors.ours)
      await savePatient(world.doctors.ours, { profileId })
      return profileId
    },
    note: async () => (await newNoteOf(ours, world.doctors.ours, false)).noteId,
    'shown note': async () => (await newNoteOf(ours, world.doctors.ours, true)).noteId,
    dictation: () => makeDictation(world.doctors.ours),
    share: () => newShare(ours.clinic.owner, ours.patient),
    'paused share': () => newShare(ours.clinic.owner, ours.patient, 'paused'),
    'saved share': () => newShare(ours.clinic.owner, ours.patient, 'saved'),
    'person of patient': () => personOf(ours.patient),
    'setting version': () => settingVersion('retentionDeliveryMonths'),
    months: () => String(randomInt(200, 240)),
    'changed setting version': () =>
      changedSetting(admins.super_admin.actor, 'retentionResultYears', String(randomInt(90, 100))),
    'no open move': nothingOpen,
    move: () => newMove(admins.super_admin.actor),
    'paused move': () => newMove(admins.super_admin.actor, true),
    rotation: () => newRotation(admins.super_admin.actor),
    'paused rotation': () => newRotation(admins.super_admin.actor, { isPaused: true }),
    link: async () => new URL(secretsOf(await link()).link).pathname.split('/').at(-1) ?? '',
  }
}

export async function makeScene(world: World, door: ActionDoor): Promise<Scene> {
  const special = door.caller && (await specialCaller(world.ours.clinic, door.caller))
  const caller = special ?? castOf(world, door.may).allowed[0]
  if (!caller) throw new Error('Nobody may do this.')
  const places = [...JSON.stringify(door.fields).matchAll(/\{([\w ]+)\}/g)].map(([, place]) => place ?? '')
  const made = makers(world, door)
  const values: Record<string, string> = {}
  for (const place of places) values[place] = special?.values[place] ?? (await made[place]?.()) ?? ''
  // Admins act on every clinic's; what is a colleague's is named below.
  const [[, theirs] = []] = door.may.who === 'admin' ? [] : foreignSides(world, door.may)
  const foreign: Scene['foreign'] = {
    session: world.theirs.records.session,
    notification: world.theirs.records.notification,
    suppression: world.theirs.records.suppression,
    ...(places.includes('export') ? { export: await newExport(world.admins.admin.actor, 'waiting') } : {}),
  }
  if (theirs && places.includes('result')) foreign.result = await newResult(theirs, door.stage)
  if (theirs && places.includes('file')) foreign.file = await newFile(theirs)
  if (theirs) {
    foreign.patient = theirs.patient.patientId
    foreign.member = theirs.records.member
    foreign.import = theirs.records.import
    foreign.twin = theirs.records.twin
    foreign.pair = theirs.records.pair
    foreign.merge = theirs.records.merge
    foreign.branch = theirs.records.branch
    foreign.invitation = theirs.records.invitation
    foreign.batch = theirs.records.batch
    foreign.table = theirs.records.table
    foreign.call = theirs.records.call
    foreign.incident = theirs.records.incident
    foreign.rule = theirs.records.rule
    foreign.correction = theirs.records.correction
    foreign.document = theirs.records.document
    foreign.profile = theirs.records.profile
    foreign.record = theirs.records.record
    foreign.share = theirs.records.share
    foreign.consulted = theirs.records.consulted
    foreign.note = theirs.records.note
    foreign.dictation = theirs.records.dictation
    foreign.grant = theirs.records.grant
  }
  return { signIn: caller.signIn, values, foreign }
}
