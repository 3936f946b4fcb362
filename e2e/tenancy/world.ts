import { expect } from '@playwright/test'
import type { AdminActor, ClinicActor, DoctorActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { newId } from '@/lib/ids'
import { periodicNames } from '@/lib/jobs/periodic-jobs'
import { slowJobs } from '@/lib/jobs/schema'
import { newTotpSecret } from '@/lib/auth/totp'
import { nextNumber } from '@/prisma/factories/make-clinic'
import { makeAdmin } from '@/prisma/factories/make-admin'
import { makeReadDocument } from '@/prisma/factories/make-batch'
import { makeDeadLetter } from '@/prisma/factories/make-dead-letter'
import { makeDoctor } from '@/prisma/factories/make-doctor'
import { makeLostDelivery } from '@/prisma/factories/make-lost-delivery'
import type { MadePatient } from '@/prisma/factories/make-patient'
import { makeResult } from '@/prisma/factories/make-result'
import type { AdminRole, MemberRole } from '@/prisma/generated/enums'
import { newAccount, newGrant } from '../fixtures/administration'
import { newNotification, newSuppression } from '../fixtures/messages'
import { newClinic, newPatient, tellTales, type TestClinic } from '../fixtures/clinic'
import { newImport, newMerge, newPair, newTwin } from '../fixtures/patients'
import { keepSomeHeads, newExport } from '../fixtures/exports'
import { newRecord, newTakeaway } from '../fixtures/records'
import { newBranch, newInvitation, newLogo } from '../fixtures/people'
import { makeNote } from '@/prisma/factories/make-note'
import { newShare } from '../fixtures/shares'
import { newAct, newCall, newCorrection, newIncident, newRule, newTable } from '../fixtures/values'
import { type SignedIn, signInAsAdmin, signInAsDoctor, signInAsMember, signInAsPatient } from '../fixtures/sign-in'
import { cursorOf } from './compare'
import { adminRoles, type May, memberRoles, type RecordKind } from './doors'

export type Records = Record<RecordKind, string>

/** A patient with a result that was sent, and what names it all. */
export type Side = { clinic: TestClinic; patient: MadePatient; records: Records; secrets: string[] }

export type World = {
  ours: Side & { members: Record<MemberRole, ClinicActor> }
  /** Another patient of our clinic. */
  neighbour: Side
  /** A result of our patient that was not sent yet. */
  unsent: Side
  theirs: Side
  admins: Record<AdminRole, { actor: AdminActor; totpSecret: Uint8Array }>
  /** What each admin asked for, which is theirs alone. */
  exportsOf: Record<AdminRole, string>
  doctors: { ours: DoctorActor; other: DoctorActor }
}

const notes = 'Zanzibar-note'

type NewSide = {
  patient: MadePatient
  logo: string
  doctor: DoctorActor
  admin: AdminActor
  reached?: 'sent' | 'authorised'
}

async function newSide(clinic: TestClinic, { patient, logo, doctor, admin, reached = 'sent' }: NewSide): Promise<Side> {
  const { resultId, fileIds } = await makeResult(clinic.owner, { patient, reached, kinds: ['csv'], notes })
  await addSodium(resultId)
  const { sessionId } = await signInAsMember(clinic.owner)
  const { batchId, documentId } = await makeReadDocument(clinic.owner, patient)
  // What an account keeps itself is its own whatever was sent, so the third side is another account's.
  const own = await newRecord(reached === 'sent' ? patient.email : `nobody-${nextNumber()}@test.example`)
  const shown = reached === 'sent' ? patient : await newPatient(clinic.owner)
  const work = await makeNote(doctor, { clinic: clinic.owner, patient: shown, dictated: true })
  const records = {
    result: resultId,
    patient: patient.patientId,
    file: fileIds[0] ?? '',
    clinic: clinic.owner.clinicPublicId,
    session: sessionId,
    token: unknownToken(),
    member: (await clinic.member('technician')).memberPublicId,
    branch: await newBranch(clinic.owner),
    invitation: await newInvitation(clinic.owner),
    import: await newImport(clinic.owner),
    twin: await newTwin(clinic.owner),
    pair: await newPair(clinic.owner),
    merge: await newMerge(clinic.owner),
    logo,
    batch: batchId,
    document: documentId,
    table: await newTable(clinic.owner, patient),
    call: await newCall(clinic.owner, patient),
    incident: await newIncident(clinic.owner, patient),
    act: await newAct(clinic.owner, patient),
    rule: await newRule(clinic.owner),
    correction: (await newCorrection(clinic.owner, patient)).correctionId,
    notification: await newNotification(clinic.owner),
    suppression: await newSuppression(clinic.owner),
    profile: own.profileId,
    record: own.recordId,
    paper: own.fileId,
    // Of a result that was not sent there is no share; somebody else's stands in its place.
    share: await newShare(clinic.owner, shown),
    consulted: work.profileId,
    note: work.noteId,
    dictation: work.fileId ?? '',
    shown: work.shareId,
    doctor: (await makeDoctor({ reached: 'waiting' })).doctorPublicId,
    takeaway: await newTakeaway(patient.email),
    delivery: (await makeLostDelivery(clinic.owner, patient)).deliveryId,
    job: await makeDeadLetter(),
    export: newId('export'),
    entry: await entryOf(clinic),
    ...(await newOfAdmins(clinic, patient, admin)),
  }
  return { clinic, patient, records, secrets: [...tellTales(patient), clinic.owner.clinicName, notes] }
}

/** An entry of what was done in this clinic. */
async function entryOf({ owner }: TestClinic): Promise<string> {
  const { clinicId } = owner
  const row = await dbAcrossClinics.activityLog.findFirstOrThrow({ where: { clinicId }, orderBy: { id: 'asc' } })
  return row.publicId
}

/** What only admins name, and what a clinic lets one of them. */
async function newOfAdmins({ owner }: TestClinic, { email }: MadePatient, admin: AdminActor) {
  return {
    admin: admin.adminPublicId,
    account: (await newAccount(email)).accountId,
    grant: await newGrant(owner, admin),
  }
}

/** A value beside the document, for the page of its history. */
async function addSodium(publicId: string): Promise<void> {
  const { id, clinicId } = await dbAcrossClinics.resultVersion.findFirstOrThrow({ where: { result: { publicId } } })
  await dbAcrossClinics.observation.create({
    data: {
      clinicId,
      versionId: id,
      position: 1,
      analyteName: 'Sodium',
      loinc: '2951-2',
      ucum: 'mmol/L',
      valueText: '140',
      valueNumber: '140',
      unit: 'mmol/L',
      rangeText: '136 - 145',
      rangeLow: '136',
      rangeHigh: '145',
      flag: 'N',
      flagSource: 'printed',
    },
  })
}

export async function makeWorld(): Promise<World> {
  const [ours, theirs] = [await newClinic(), await newClinic()]
  const patient = await newPatient(ours.owner)
  const members = { owner: ours.owner } as Record<MemberRole, ClinicActor>
  for (const role of memberRoles) members[role] ??= await ours.member(role)
  const admins = {} as World['admins']
  for (const role of adminRoles) admins[role] = await makeAdmin({ role, totpSecret: newTotpSecret() })
  for (const role of adminRoles) await newGrant(ours.owner, admins[role].actor)
  const { actor: admin } = admins.moderator
  // A clinic has one logo at a time.
  const logo = await newLogo(ours.owner)
  const doctors = { ours: await makeDoctor(), other: await makeDoctor() }
  const theirPatient = await newPatient(theirs.owner)
  await keepSomeHeads()
  const exportsOf = {} as World['exportsOf']
  for (const role of adminRoles) exportsOf[role] = await newExport(admins[role].actor, 'ready')
  const own = await newSide(ours, { patient, logo, doctor: doctors.ours, admin })
  return {
    ours: { ...own, records: { ...own.records, export: exportsOf.super_admin }, members },
    neighbour: await newSide(ours, { patient: await newPatient(ours.owner), logo, doctor: doctors.other, admin }),
    unsent: await newSide(ours, { patient, logo, reached: 'authorised', doctor: doctors.other, admin }),
    theirs: await newSide(theirs, {
      patient: theirPatient,
      logo: await newLogo(theirs.owner),
      doctor: doctors.other,
      admin,
    }),
    admins,
    exportsOf,
    doctors,
  }
}

/** Somebody who tries a door: what they are called, a new sign-in each time, and what is theirs and no colleague's. */
export type Caller = { name: string; signIn: () => Promise<SignedIn | null>; own?: Partial<Records> }

export const anonymous: Caller = { name: 'nobody', signIn: () => Promise.resolve(null) }

function callersOf(world: World, portal: 'clinic' | 'admin' | 'doctor' | 'patient'): (Caller & { role: string })[] {
  if (portal === 'patient')
    return [
      { role: 'patient', name: 'the patient', signIn: () => signInAsPatient(world.ours.patient.email) },
      { role: 'other', name: 'another patient', signIn: () => signInAsPatient(world.theirs.patient.email) },
    ]
  if (portal === 'doctor')
    return [
      { role: 'doctor', name: 'the doctor', signIn: () => signInAsDoctor(world.doctors.ours) },
      { role: 'other', name: 'another doctor', signIn: () => signInAsDoctor(world.doctors.other) },
    ]
  if (portal === 'admin')
    return adminRoles.map((role) => ({
      role,
      name: `a ${role}`,
      signIn: () => signInAsAdmin(world.admins[role].actor),
      own: { export: world.exportsOf[role] },
    }))
  return memberRoles.map((role) => ({
    role,
    name: `a ${role}`,
    signIn: () => signInAsMember(world.ours.members[role]),
  }))
}

/** Who may, who has the wrong role, and who comes from elsewhere. */
export function castOf(world: World, may: May): { allowed: Caller[]; wrongRole: Caller[]; strangers: Caller[] } {
  // Of another portal the one who may most stands for all.
  const others = (['clinic', 'admin', 'doctor', 'patient'] as const).filter((portal) => portal !== may.who)
  const strangers = [anonymous, ...others.flatMap((portal) => callersOf(world, portal).slice(0, 1))]
  if (may.who === 'anyone') return { allowed: strangers, wrongRole: [], strangers: [] }
  const own = callersOf(world, may.who)
  if (may.who === 'patient' || may.who === 'doctor') return { allowed: own.slice(0, 1), wrongRole: [], strangers }
  const isAllowed = ({ role }: { role: string }) => (may.roles as readonly string[]).includes(role)
  return { allowed: own.filter(isAllowed), wrongRole: own.filter((caller) => !isAllowed(caller)), strangers }
}

/** Those records that whoever may use the door must not reach through it. */
export function foreignSides(world: World, may: May): [string, Side][] {
  if (may.who === 'clinic') return [['another clinic’s', world.theirs]]
  if (may.who === 'doctor') return [['another doctor’s', world.theirs]]
  // Admins see every clinic by its name; what they asked for themselves no colleague sees.
  if (may.who === 'admin')
    return [
      [
        'a colleague’s',
        {
          ...world.theirs,
          records: { ...unknownRecords(), export: world.exportsOf.admin },
          secrets: world.theirs.secrets.filter((secret) => !secret.startsWith('Clinic ')),
        },
      ],
    ]
  if (may.who !== 'patient') return []
  return [
    ['another patient’s', world.neighbour],
    ['one of another clinic', world.theirs],
    ['one that was not sent yet', world.unsent],
  ]
}

export function unknownToken(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
}

export const unknownRecords = (): Records => ({
  result: newId('result'),
  patient: newId('patient'),
  file: newId('file'),
  clinic: newId('clinic'),
  session: newId('session'),
  token: unknownToken(),
  member: newId('member'),
  branch: newId('branch'),
  invitation: newId('invitation'),
  import: newId('import'),
  twin: newId('patient'),
  pair: newId('pair'),
  merge: newId('merge'),
  logo: newId('logo'),
  batch: newId('batch'),
  document: newId('batchDocument'),
  table: newId('table'),
  call: newId('call'),
  incident: newId('incident'),
  act: newId('bulkAct'),
  rule: newId('releaseRule'),
  correction: newId('correction'),
  notification: newId('notification'),
  suppression: newId('suppression'),
  profile: newId('profile'),
  record: newId('record'),
  paper: newId('file'),
  share: newId('share'),
  doctor: newId('doctor'),
  consulted: newId('profile'),
  note: newId('note'),
  dictation: newId('file'),
  shown: newId('share'),
  takeaway: newId('takeaway'),
  delivery: newId('delivery'),
  job: newId('job'),
  export: newId('export'),
  entry: newId('activity'),
  admin: newId('admin'),
  account: newId('account'),
  grant: newId('supportGrant'),
})

/** Puts ids where braces name them. */
export function fillPath(path: string, records: Records): string {
  return path
    .replace(/\{cursor of (\w+)\}/, (_, kind: RecordKind) => cursorOf(records[kind]))
    .replace(/\{(\w+)\}/g, (place, kind: RecordKind) => records[kind] ?? place)
}

/** Due work that no processor is needed for; a round that comes again by itself changes nothing that is compared. */
const ownWork = { name: { notIn: [...slowJobs, ...periodicNames] } }

/**
 * Waits until the worker has done what was due before now: what an earlier test pressed is still being worked on, and would
 * else be taken for the deed of this one.
 */
async function workDone(): Promise<void> {
  const now = await dbAcrossClinics.job.findFirst({ orderBy: { id: 'desc' }, select: { id: true } })
  const due = { id: { lte: now?.id ?? 0n }, OR: [{ claimableAt: { lte: new Date() } }, { leaseToken: { not: null } }] }
  const left = () => dbAcrossClinics.job.count({ where: { ...due, ...ownWork } })
  await expect.poll(left, { intervals: [20, 50, 100, 200], timeout: 45_000 }).toBe(0)
}

/** The state as it is when the worker has nothing left to do about it: two looks in a row see the same. */
export async function settledSnapshot(...sides: Side[]): Promise<string> {
  for (let last = await snapshot(...sides); ; ) {
    await workDone()
    const next = await snapshot(...sides)
    if (next === last) return next
    last = next
  }
}

/** What a refused request could have changed, as text. Messages are left out: the worker is busy with them meanwhile. */
export async function snapshot(...sides: Side[]): Promise<string> {
  const clinicIds = sides.map(({ clinic }) => clinic.owner.clinicId)
  const where = { clinicId: { in: clinicIds } }
  // Without an order the database gives rows by whichever index it likes today.
  const orderBy = { id: 'asc' as const }
  const rows = await Promise.all([
    dbAcrossClinics.clinic.findMany({
      where: { id: { in: clinicIds } },
      orderBy,
      omit: { lastLoginAt: true, updatedAt: true },
    }),
    dbAcrossClinics.member.findMany({ where, orderBy, omit: { lastLoginAt: true, updatedAt: true } }),
    dbAcrossClinics.patient.findMany({ where, orderBy }),
    dbAcrossClinics.contact.findMany({ where, orderBy }),
    // What the worker finds when it reads the documents is left out too.
    dbAcrossClinics.result.findMany({
      where,
      orderBy,
      omit: { firstViewedAt: true, updatedAt: true, identity: true, identityFindings: true },
    }),
    dbAcrossClinics.storedFile.findMany({ where, orderBy, select: { publicId: true, attachedAt: true } }),
    dbAcrossClinics.branch.findMany({ where, orderBy }),
    dbAcrossClinics.patientImport.findMany({ where, orderBy }),
    dbAcrossClinics.patientPair.findMany({ where, orderBy }),
    dbAcrossClinics.patientMerge.findMany({ where, orderBy }),
    dbAcrossClinics.invitation.findMany({ where, orderBy }),
    dbAcrossClinics.batch.findMany({ where, orderBy }),
    dbAcrossClinics.batchDocument.findMany({
      where,
      orderBy,
      omit: { matchedAt: true, pile: true, candidates: true, failure: true },
    }),
    dbAcrossClinics.tableImport.findMany({ where, orderBy }),
    dbAcrossClinics.tableLayout.findMany({ where, orderBy }),
    // The worker opens calls meanwhile; one that nobody has touched is no one's deed.
    dbAcrossClinics.call.findMany({
      where: {
        ...where,
        OR: [
          { takenAt: { not: null } },
          { attempts: { gt: 0 } },
          { doneAt: { not: null } },
          { cancelledAt: { not: null } },
        ],
      },
      orderBy,
    }),
    dbAcrossClinics.incident.findMany({ where, orderBy, include: { notes: true } }),
    dbAcrossClinics.bulkAct.findMany({ where, orderBy }),
    dbAcrossClinics.releaseRule.findMany({ where, orderBy }),
    dbAcrossClinics.criticalLimit.findMany({ where, orderBy: [{ clinicId: 'asc' }, { loinc: 'asc' }] }),
    dbAcrossClinics.correction.findMany({ where, orderBy }),
    dbAcrossClinics.releaseSettings.findMany({ where, orderBy: { clinicId: 'asc' } }),
    dbAcrossClinics.workingHours.findMany({ where, orderBy: { clinicId: 'asc' } }),
    dbAcrossClinics.profile.findMany({
      where: { publicId: { in: sides.map(({ records }) => records.profile) } },
      orderBy,
    }),
    dbAcrossClinics.medicalRecord.findMany({
      where: { publicId: { in: sides.map(({ records }) => records.record) } },
      orderBy,
    }),
    dbAcrossClinics.note.findMany({
      where: { publicId: { in: sides.map(({ records }) => records.note) } },
      orderBy,
      include: { edits: true },
    }),
    dbAcrossClinics.savedPatient.findMany({
      where: { profile: { publicId: { in: sides.map(({ records }) => records.consulted) } } },
      orderBy,
    }),
    dbAcrossClinics.share.findMany({
      where: { publicId: { in: sides.map(({ records }) => records.share) } },
      orderBy,
    }),
    dbAcrossClinics.session.findMany({
      where: { publicId: { in: sides.map(({ records }) => records.session) } },
      select: { publicId: true, revokedAt: true },
    }),
  ])
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
}
