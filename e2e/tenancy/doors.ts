import type { AdminRole, MemberRole } from '@/prisma/generated/enums'

/**
 * Every door of the portal, and who may go through it. The matrix holds this table against what lies on disk, and tries
 * each row. The roles are written out here and not taken from the permissions' own table: a change there has to be meant.
 */

export type May =
  | { who: 'anyone' }
  | { who: 'patient' }
  | { who: 'doctor' }
  | { who: 'clinic'; roles: readonly MemberRole[] }
  | { who: 'admin'; roles: readonly AdminRole[] }

export const memberRoles = ['owner', 'manager', 'reviewer', 'technician', 'front_desk'] as const
export const adminRoles = ['super_admin', 'admin', 'moderator'] as const

const anyone: May = { who: 'anyone' }
const patient: May = { who: 'patient' }
const doctor: May = { who: 'doctor' }
const members = (...roles: MemberRole[]): May => ({ who: 'clinic', roles: roles.length > 0 ? roles : memberRoles })
const admins = (...roles: AdminRole[]): May => ({ who: 'admin', roles: roles.length > 0 ? roles : adminRoles })

/** The kinds of record that a path or a body names, in braces. */
export const recordKinds = [
  'result',
  'patient',
  'file',
  'clinic',
  'session',
  'token',
  'batch',
  'document',
  'notification',
  'suppression',
  'member',
  'branch',
  'invitation',
  'import',
  'twin',
  'pair',
  'merge',
  'table',
  'call',
  'incident',
  'act',
  'rule',
  'correction',
  'logo',
  'profile',
  'record',
  'paper',
  'share',
  'consulted',
  'note',
  'dictation',
  'shown',
  'doctor',
  'takeaway',
  'delivery',
  'job',
  'export',
  'entry',
  'admin',
  'account',
  'grant',
] as const
export type RecordKind = (typeof recordKinds)[number]

export type PageDoor = {
  may: May
  path: string
  /** Queries that name a record: another's has to look like one that never was. */
  queries?: string[]
}

export const pages: Record<string, PageDoor> = {
  '(public)/page.tsx': { may: anyone, path: '/' },
  '(public)/help/page.tsx': { may: anyone, path: '/help' },
  '(public)/privacy/page.tsx': { may: anyone, path: '/privacy' },
  'local/page.tsx': { may: anyone, path: '/local' },
  'local/messages/[messageId]/page.tsx': { may: anyone, path: '/local/messages/{message}' },

  'admin/(door)/sign-in/page.tsx': { may: anyone, path: '/admin/sign-in' },
  'admin/(door)/forgot/page.tsx': { may: anyone, path: '/admin/forgot' },
  'admin/(door)/reset/[token]/page.tsx': { may: anyone, path: '/admin/reset/{token}' },
  'admin/(portal)/page.tsx': { may: admins(), path: '/admin' },
  'admin/(portal)/clinics/page.tsx': { may: admins(), path: '/admin/clinics' },
  'admin/(portal)/clinics/[clinicId]/page.tsx': { may: admins(), path: '/admin/clinics/{clinic}' },
  'admin/(portal)/doctors/page.tsx': { may: admins(), path: '/admin/doctors', queries: ['cursor={cursor of doctor}'] },
  'admin/(portal)/doctors/[doctorId]/page.tsx': { may: admins(), path: '/admin/doctors/{doctor}' },
  'admin/(portal)/deliveries/page.tsx': { may: admins(), path: '/admin/deliveries' },
  'admin/(portal)/deliveries/messages/page.tsx': {
    may: admins(),
    path: '/admin/deliveries/messages',
    queries: ['clinic={clinic}', 'cursor={cursor of delivery}'],
  },
  'admin/(portal)/deliveries/messages/[deliveryId]/page.tsx': {
    may: admins(),
    path: '/admin/deliveries/messages/{delivery}',
  },
  // Its numbers change by the second, so that two answers are never the same.
  'admin/(portal)/jobs/page.tsx': { may: admins(), path: '/admin/jobs' },
  'admin/(portal)/jobs/[jobId]/page.tsx': { may: admins(), path: '/admin/jobs/{job}' },
  'admin/(portal)/activity/page.tsx': { may: admins(), path: '/admin/activity' },
  'admin/(portal)/activity/[activityId]/page.tsx': { may: admins(), path: '/admin/activity/{entry}' },
  'admin/(portal)/activity/chains/page.tsx': { may: admins(), path: '/admin/activity/chains' },
  'admin/(portal)/exports/page.tsx': {
    may: admins('super_admin', 'admin'),
    path: '/admin/exports',
    queries: ['cursor={cursor of export}'],
  },
  'admin/(portal)/exports/[exportId]/page.tsx': {
    may: admins('super_admin', 'admin'),
    path: '/admin/exports/{export}',
  },
  'admin/(portal)/devices/page.tsx': { may: admins(), path: '/admin/devices' },
  'admin/(portal)/settings/page.tsx': { may: admins(), path: '/admin/settings' },
  'admin/(portal)/settings/[settingKey]/page.tsx': { may: admins(), path: '/admin/settings/retentionDeliveryMonths' },
  'admin/(portal)/storage/page.tsx': { may: admins('super_admin', 'admin'), path: '/admin/storage' },
  'admin/(door)/join/[token]/page.tsx': { may: anyone, path: '/admin/join/{token}' },
  'admin/(portal)/people/page.tsx': { may: admins(), path: '/admin/people' },
  'admin/(portal)/people/roles/page.tsx': { may: admins(), path: '/admin/people/roles' },
  'admin/(portal)/people/[adminId]/page.tsx': { may: admins(), path: '/admin/people/{admin}' },
  'admin/(portal)/account/page.tsx': { may: admins(), path: '/admin/account' },
  'admin/(portal)/clinics/[clinicId]/usage/page.tsx': { may: admins(), path: '/admin/clinics/{clinic}/usage' },
  'admin/(portal)/clinics/[clinicId]/owner/page.tsx': {
    may: admins('super_admin', 'admin'),
    path: '/admin/clinics/{clinic}/owner',
  },
  'admin/(portal)/support/page.tsx': { may: admins(), path: '/admin/support' },
  // Our clinic lets each of these admins look; that no other does is tried in the journey of support.
  'admin/(portal)/support/[clinicId]/page.tsx': { may: admins(), path: '/admin/support/{clinic}' },
  'admin/(portal)/accounts/page.tsx': { may: admins(), path: '/admin/accounts' },
  'admin/(portal)/accounts/[accountId]/page.tsx': { may: admins(), path: '/admin/accounts/{account}' },
  'clinic/(portal)/settings/support/page.tsx': { may: members('owner', 'manager'), path: '/clinic/settings/support' },
  'patient/merge/[token]/page.tsx': { may: anyone, path: '/patient/merge/{token}' },

  'doctor/(door)/sign-in/page.tsx': { may: anyone, path: '/doctor/sign-in' },
  'doctor/(door)/register/page.tsx': { may: anyone, path: '/doctor/register' },
  'doctor/(door)/verify/page.tsx': { may: anyone, path: '/doctor/verify' },
  'doctor/(door)/forgot/page.tsx': { may: anyone, path: '/doctor/forgot' },
  'doctor/(door)/reset/page.tsx': { may: anyone, path: '/doctor/reset' },
  'doctor/(portal)/page.tsx': { may: doctor, path: '/doctor' },
  'doctor/(portal)/open/page.tsx': { may: doctor, path: '/doctor/open' },
  'doctor/(portal)/patients/page.tsx': { may: doctor, path: '/doctor/patients' },
  'doctor/(portal)/patients/[profileId]/page.tsx': {
    may: doctor,
    path: '/doctor/patients/{consulted}',
    queries: ['cursor={cursor of note}'],
  },
  'doctor/(portal)/notes/page.tsx': { may: doctor, path: '/doctor/notes', queries: ['cursor={cursor of note}'] },
  'doctor/(portal)/notes/[noteId]/page.tsx': { may: doctor, path: '/doctor/notes/{note}' },
  'doctor/(portal)/accesses/page.tsx': { may: doctor, path: '/doctor/accesses' },
  'doctor/(portal)/devices/page.tsx': { may: doctor, path: '/doctor/devices' },
  'doctor/(portal)/account/page.tsx': { may: doctor, path: '/doctor/account' },

  'clinic/(door)/sign-in/page.tsx': { may: anyone, path: '/clinic/sign-in' },
  'clinic/(door)/forgot/page.tsx': { may: anyone, path: '/clinic/forgot' },
  'clinic/(door)/register/page.tsx': { may: anyone, path: '/clinic/register' },
  'clinic/(door)/reset/[token]/page.tsx': { may: anyone, path: '/clinic/reset/{token}' },
  'clinic/(door)/sign-in/code/page.tsx': { may: anyone, path: '/clinic/sign-in/code' },
  'clinic/(door)/join/[token]/page.tsx': { may: anyone, path: '/clinic/join/{token}' },
  'clinic/(door)/verify/[token]/page.tsx': { may: anyone, path: '/clinic/verify/{token}' },
  'clinic/(portal)/page.tsx': { may: members(), path: '/clinic' },
  'clinic/(portal)/activity/page.tsx': { may: members('owner', 'manager'), path: '/clinic/activity' },
  'clinic/(portal)/batches/page.tsx': {
    may: members('owner', 'manager', 'reviewer', 'technician'),
    path: '/clinic/batches',
    queries: ['cursor={cursor of batch}'],
  },
  'clinic/(portal)/batches/new/page.tsx': {
    may: members('owner', 'manager', 'technician'),
    path: '/clinic/batches/new',
  },
  'clinic/(portal)/batches/[batchId]/page.tsx': {
    may: members('owner', 'manager', 'reviewer', 'technician'),
    path: '/clinic/batches/{batch}',
    queries: ['cursor={cursor of document}'],
  },
  'clinic/(portal)/batches/[batchId]/queue/page.tsx': {
    may: members('owner', 'manager', 'reviewer', 'technician'),
    path: '/clinic/batches/{batch}/queue',
    queries: ['document={document}'],
  },
  'clinic/(portal)/reports/page.tsx': {
    may: members('owner', 'manager'),
    path: '/clinic/reports',
    queries: ['branch={branch}'],
  },
  'clinic/(portal)/settings/intake/page.tsx': { may: members('owner', 'manager'), path: '/clinic/settings/intake' },
  'clinic/(portal)/devices/page.tsx': { may: members(), path: '/clinic/devices' },
  'clinic/(portal)/notifications/page.tsx': {
    may: members(),
    path: '/clinic/notifications',
    queries: ['cursor={cursor of notification}'],
  },
  'clinic/(portal)/settings/messages/page.tsx': { may: members('owner', 'manager'), path: '/clinic/settings/messages' },
  'clinic/(portal)/patients/page.tsx': { may: members(), path: '/clinic/patients' },
  'clinic/(portal)/patients/new/page.tsx': {
    may: members('owner', 'manager', 'technician', 'front_desk'),
    path: '/clinic/patients/new',
    queries: ['result={result}'],
  },
  'clinic/(portal)/patients/import/page.tsx': {
    may: members('owner', 'manager', 'front_desk'),
    path: '/clinic/patients/import',
  },
  'clinic/(portal)/patients/import/[importId]/page.tsx': {
    may: members('owner', 'manager', 'front_desk'),
    path: '/clinic/patients/import/{import}',
  },
  'clinic/(portal)/patients/duplicates/page.tsx': {
    may: members('owner', 'manager', 'front_desk'),
    path: '/clinic/patients/duplicates',
  },
  'clinic/(portal)/patients/duplicates/merge/page.tsx': {
    may: members('owner', 'manager', 'front_desk'),
    path: '/clinic/patients/duplicates/merge?survivor={patient}&absorbed={twin}',
  },
  'clinic/(portal)/patients/[patientId]/page.tsx': { may: members(), path: '/clinic/patients/{patient}' },
  'clinic/(portal)/patients/[patientId]/edit/page.tsx': {
    may: members('owner', 'manager', 'technician', 'front_desk'),
    path: '/clinic/patients/{patient}/edit',
  },
  'clinic/(portal)/account/page.tsx': { may: members(), path: '/clinic/account' },
  'clinic/(portal)/settings/members/page.tsx': { may: members(), path: '/clinic/settings/members' },
  'clinic/(portal)/settings/members/[memberId]/page.tsx': {
    may: members('owner', 'manager'),
    path: '/clinic/settings/members/{member}',
  },
  'clinic/(portal)/settings/roles/page.tsx': { may: members(), path: '/clinic/settings/roles' },
  'clinic/(portal)/settings/profile/page.tsx': { may: members('owner', 'manager'), path: '/clinic/settings/profile' },
  'clinic/(portal)/settings/branches/page.tsx': { may: members('owner', 'manager'), path: '/clinic/settings/branches' },
  'clinic/(portal)/settings/page.tsx': { may: members(), path: '/clinic/settings' },
  'clinic/(portal)/results/page.tsx': {
    may: members(),
    path: '/clinic/results',
    queries: ['patient={patient}', 'q={patient}', 'cursor={cursor of result}', 'branch={branch}'],
  },
  'clinic/(portal)/results/new/page.tsx': {
    may: members('owner', 'manager', 'technician'),
    path: '/clinic/results/new',
    queries: ['patient={patient}'],
  },
  'clinic/(portal)/results/[resultId]/page.tsx': { may: members(), path: '/clinic/results/{result}' },

  'clinic/(portal)/results/[resultId]/correct/page.tsx': {
    may: members('owner', 'manager', 'reviewer', 'technician'),
    path: '/clinic/results/{result}/correct',
  },
  'clinic/(portal)/results/many/page.tsx': {
    may: members(),
    path: '/clinic/results/many',
    queries: ['result={result}'],
  },
  'clinic/(portal)/results/many/[actId]/page.tsx': { may: members(), path: '/clinic/results/many/{act}' },
  'clinic/(portal)/tables/page.tsx': {
    may: members('owner', 'manager', 'technician'),
    path: '/clinic/tables',
    queries: ['cursor={cursor of table}'],
  },
  'clinic/(portal)/tables/new/page.tsx': {
    may: members('owner', 'manager', 'technician'),
    path: '/clinic/tables/new',
  },
  'clinic/(portal)/tables/[tableId]/page.tsx': {
    may: members('owner', 'manager', 'technician'),
    path: '/clinic/tables/{table}',
  },
  'clinic/(portal)/calls/page.tsx': {
    may: members('owner', 'manager', 'reviewer', 'front_desk'),
    path: '/clinic/calls',
    queries: ['cursor={cursor of call}'],
  },
  'clinic/(portal)/calls/[callId]/page.tsx': {
    may: members('owner', 'manager', 'reviewer', 'front_desk'),
    path: '/clinic/calls/{call}',
  },
  'clinic/(portal)/incidents/page.tsx': {
    may: members('owner', 'manager', 'reviewer'),
    path: '/clinic/incidents',
    queries: ['cursor={cursor of incident}'],
  },
  'clinic/(portal)/incidents/[incidentId]/page.tsx': {
    may: members('owner', 'manager', 'reviewer'),
    path: '/clinic/incidents/{incident}',
  },
  'clinic/(portal)/settings/release/page.tsx': { may: members('owner', 'manager'), path: '/clinic/settings/release' },

  'patient/sign-in/page.tsx': { may: anyone, path: '/patient/sign-in' },
  'patient/open/[token]/page.tsx': { may: anyone, path: '/patient/open/{token}' },
  'patient/stop/[token]/page.tsx': { may: anyone, path: '/patient/stop/{token}' },
  'patient/(portal)/page.tsx': {
    may: patient,
    path: '/patient',
    queries: ['cursor={cursor of result}', 'person={profile}'],
  },
  'patient/(portal)/offline/page.tsx': { may: patient, path: '/patient/offline' },
  'patient/(portal)/takeaway/page.tsx': { may: patient, path: '/patient/takeaway' },
  'patient/(portal)/accesses/page.tsx': {
    may: patient,
    path: '/patient/accesses',
    queries: ['cursor={cursor of result}'],
  },
  'patient/(portal)/account/page.tsx': { may: patient, path: '/patient/account' },
  'patient/(portal)/contacts/page.tsx': { may: patient, path: '/patient/contacts' },
  'patient/(portal)/records/page.tsx': {
    may: patient,
    path: '/patient/records',
    queries: ['cursor={cursor of record}', 'person={profile}'],
  },
  'patient/(portal)/records/new/page.tsx': {
    may: patient,
    path: '/patient/records/new',
    queries: ['person={profile}'],
  },
  'patient/(portal)/records/[recordId]/page.tsx': { may: patient, path: '/patient/records/{record}' },
  'patient/(portal)/people/page.tsx': { may: patient, path: '/patient/people' },
  'patient/(portal)/people/[profileId]/page.tsx': { may: patient, path: '/patient/people/{profile}' },
  'patient/(portal)/notes/page.tsx': { may: patient, path: '/patient/notes', queries: ['cursor={cursor of note}'] },
  'patient/(portal)/devices/page.tsx': { may: patient, path: '/patient/devices' },
  'patient/(portal)/results/[resultId]/page.tsx': { may: patient, path: '/patient/results/{result}' },
  'patient/(portal)/results/[resultId]/history/[code]/page.tsx': {
    may: patient,
    path: '/patient/results/{result}/history/2951-2',
  },
  'patient/(portal)/shares/page.tsx': {
    may: patient,
    path: '/patient/shares',
    queries: ['cursor={cursor of share}'],
  },
  'patient/(portal)/shares/new/page.tsx': { may: patient, path: '/patient/shares/new', queries: ['result={result}'] },
  'patient/(portal)/shares/[shareId]/page.tsx': { may: patient, path: '/patient/shares/{share}' },
  'patient/(portal)/shares/[shareId]/preview/page.tsx': { may: patient, path: '/patient/shares/{share}/preview' },
  'patient/(portal)/results/[resultId]/print/page.tsx': { may: patient, path: '/patient/results/{result}/print' },
  's/page.tsx': { may: anyone, path: '/s' },
  'verify/[code]/page.tsx': { may: anyone, path: '/verify/{token}' },
}

export type RouteDoor = {
  may: May
  path: string
  answers: number
  body?: 'a document' | 'a voice' | 'a message' | 'a text' | 'hashes' | 'an upload' | 'a list'
  /** Queries that name a record, and what another's has to be answered like: one that never was. */
  queries?: string[]
}

export const routes: Record<string, RouteDoor> = {
  'admin/(portal)/activity/chains/progress.json/route.ts GET': {
    may: admins(),
    path: '/admin/activity/chains/progress.json',
    answers: 200,
  },
  'admin/(portal)/activity/chains/heads/route.ts GET': {
    may: admins('super_admin', 'admin'),
    path: '/admin/activity/chains/heads?day=2026-01-02',
    answers: 200,
  },
  'admin/(portal)/exports/[exportId]/progress.json/route.ts GET': {
    may: admins('super_admin', 'admin'),
    path: '/admin/exports/{export}/progress.json',
    answers: 200,
  },
  'admin/(portal)/exports/[exportId]/file/route.ts GET': {
    may: admins('super_admin', 'admin'),
    path: '/admin/exports/{export}/file',
    answers: 200,
  },
  'api/health/live/route.ts GET': { may: anyone, path: '/api/health/live', answers: 200 },
  'api/health/ready/route.ts GET': { may: anyone, path: '/api/health/ready', answers: 200 },
  // Without the token of the installation; what it tells with it is tried in its journey.
  'metrics/route.ts GET': { may: anyone, path: '/metrics', answers: 401 },
  // Where the mail service's SDK delivers in local mode; production has no such door.
  'api/local/mailbox/emails/route.ts POST': {
    may: anyone,
    path: '/api/local/mailbox/emails',
    answers: 200,
    body: 'a message',
  },
  // The telephone service's stand-in, of local mode only, too.
  'api/local/phone/2010-04-01/Accounts/[accountSid]/Messages.json/route.ts GET': {
    may: anyone,
    path: '/api/local/phone/2010-04-01/Accounts/AC0/Messages.json',
    answers: 200,
  },
  'api/local/phone/2010-04-01/Accounts/[accountSid]/Messages.json/route.ts POST': {
    may: anyone,
    path: '/api/local/phone/2010-04-01/Accounts/AC0/Messages.json',
    answers: 201,
    body: 'a text',
  },
  // What is not signed by the services is refused, whoever sends it.
  'api/webhooks/resend/route.ts POST': { may: anyone, path: '/api/webhooks/resend', answers: 401 },
  'api/webhooks/twilio/route.ts POST': { may: anyone, path: '/api/webhooks/twilio', answers: 401 },
  'clinic/notifications/unread.json/route.ts GET': {
    may: members(),
    path: '/clinic/notifications/unread.json',
    answers: 200,
  },
  'clinic/files/[fileId]/route.ts GET': {
    may: members(),
    path: '/clinic/files/{file}',
    answers: 200,
    queries: ['as=download'],
  },
  'clinic/(portal)/patients/find/route.ts GET': {
    may: members(),
    path: '/clinic/patients/find?q={word}',
    answers: 200,
  },
  'clinic/(portal)/settings/profile/logo/route.ts POST': {
    may: members('owner', 'manager'),
    path: '/clinic/settings/profile/logo',
    answers: 303,
    body: 'a list',
  },
  // A clinic's logo stands on its patients' pages and in their messages: it is no secret.
  'logos/[logoId]/route.ts GET': { may: anyone, path: '/logos/{logo}', answers: 200 },
  'clinic/(portal)/patients/import/upload/route.ts POST': {
    may: members('owner', 'manager', 'front_desk'),
    path: '/clinic/patients/import/upload',
    answers: 303,
    body: 'a list',
  },
  'clinic/(portal)/patients/import/[importId]/refused/route.ts GET': {
    may: members('owner', 'manager', 'front_desk'),
    path: '/clinic/patients/import/{import}/refused',
    answers: 200,
  },
  'clinic/results.json/route.ts GET': {
    may: members(),
    path: '/clinic/results.json',
    answers: 200,
    queries: ['patient={patient}', 'cursor={cursor of result}'],
  },
  'clinic/(portal)/batches/[batchId]/progress.json/route.ts GET': {
    may: members('owner', 'manager', 'reviewer', 'technician'),
    path: '/clinic/batches/{batch}/progress.json',
    answers: 200,
  },
  'clinic/(portal)/reports/download/route.ts GET': {
    may: members('owner', 'manager'),
    path: '/clinic/reports/download?format=csv',
    answers: 200,
  },
  'clinic/(portal)/batches/known/route.ts POST': {
    may: members('owner', 'manager', 'technician'),
    path: '/clinic/batches/known',
    answers: 200,
    body: 'hashes',
  },
  'clinic/files/batch/[documentId]/route.ts GET': {
    may: members('owner', 'manager', 'reviewer', 'technician'),
    path: '/clinic/files/batch/{document}',
    answers: 200,
    queries: ['as=download'],
  },
  // The protocol of resumable uploads; what each method does is tried in its journey, here that only those who may get in.
  'clinic/uploads/resumable/[[...upload]]/route.ts POST': {
    may: members('owner', 'manager', 'technician'),
    path: '/clinic/uploads/resumable',
    answers: 201,
    body: 'an upload',
  },
  'clinic/uploads/resumable/[[...upload]]/route.ts PATCH': {
    may: members('owner', 'manager', 'technician'),
    path: '/clinic/uploads/resumable',
    answers: 412,
  },
  'clinic/uploads/resumable/[[...upload]]/route.ts HEAD': {
    may: members('owner', 'manager', 'technician'),
    path: '/clinic/uploads/resumable',
    answers: 412,
  },
  'clinic/uploads/route.ts POST': {
    may: members('owner', 'manager', 'technician'),
    path: '/clinic/uploads',
    answers: 200,
    body: 'a document',
  },
  'patient/files/takeaway/[takeawayId]/route.ts GET': {
    may: patient,
    path: '/patient/files/takeaway/{takeaway}',
    // Only the very sign-in that asked gets it; that it does is tried in its journey.
    answers: 404,
  },
  // Without a passcode it leads back to the result.
  'patient/files/locked/[resultId]/route.ts POST': {
    may: patient,
    path: '/patient/files/locked/{result}',
    answers: 303,
  },
  // A form that carries no file leads back to itself with a word of what is missing.
  'patient/records/upload/route.ts POST': {
    may: patient,
    path: '/patient/records/upload',
    answers: 303,
    body: 'a list',
  },
  'patient/files/own/[fileId]/route.ts GET': {
    may: patient,
    path: '/patient/files/own/{paper}',
    answers: 200,
    queries: ['as=download'],
  },
  // The doctor's own doors to them.
  'doctor/shl/m/[token]/route.ts POST': { may: doctor, path: '/doctor/shl/m/{token}', answers: 400 },
  'doctor/shl/d/[token]/route.ts GET': { may: doctor, path: '/doctor/shl/d/{token}', answers: 404 },
  'doctor/shl/f/[ticket]/[file]/route.ts GET': { may: doctor, path: '/doctor/shl/f/{token}/1', answers: 404 },
  'doctor/shares/[shareId]/person.json/route.ts GET': {
    may: doctor,
    path: '/doctor/shares/{shown}/person.json',
    answers: 200,
  },
  'doctor/files/[fileId]/route.ts GET': { may: doctor, path: '/doctor/files/{dictation}', answers: 200 },
  'doctor/uploads/route.ts POST': { may: doctor, path: '/doctor/uploads', answers: 200, body: 'a voice' },
  // The doors of SMART Health Links. What each answers to whom is tried with real links in the journey of shares.
  'shl/m/[token]/route.ts POST': { may: anyone, path: '/shl/m/{token}', answers: 400 },
  'shl/m/[token]/route.ts GET': { may: anyone, path: '/shl/m/{token}', answers: 405 },
  'shl/m/[token]/route.ts OPTIONS': { may: anyone, path: '/shl/m/{token}', answers: 204 },
  'shl/d/[token]/route.ts GET': { may: anyone, path: '/shl/d/{token}', answers: 400 },
  'shl/d/[token]/route.ts OPTIONS': { may: anyone, path: '/shl/d/{token}', answers: 204 },
  'shl/f/[ticket]/[file]/route.ts GET': { may: anyone, path: '/shl/f/{token}/1', answers: 404 },
  'shl/f/[ticket]/[file]/route.ts OPTIONS': { may: anyone, path: '/shl/f/{token}/1', answers: 204 },
  's/ask/route.ts POST': { may: anyone, path: '/s/ask', answers: 422 },
  'patient/(portal)/shares/[shareId]/content/route.ts GET': {
    may: patient,
    path: '/patient/shares/{share}/content',
    answers: 200,
  },
  'patient/files/[fileId]/route.ts GET': {
    may: patient,
    path: '/patient/files/{file}',
    answers: 200,
    queries: ['as=download'],
  },
}

export type ActionDoor = {
  may: May
  /** A page that carries the action. */
  page: string
  /** What its form sends; braces name records. */
  fields: Record<string, string | string[]>
  /** The stage in which `{result}` has to be for the action to succeed. */
  stage?: 'unmatched' | 'matched' | 'reviewed' | 'authorised' | 'sent'
  /** What `{clinic}` has to be. */
  clinic?: 'waiting' | 'active' | 'suspended'
  /** How whoever calls it signs in: in the middle of two steps, say. */
  caller?:
    | 'between two steps'
    | 'enrolling'
    | 'with a second step'
    | 'an owner of their own'
    | 'an enrolling doctor'
    | 'a doctor with a second step'
}

const decideAboutDoctor = (words: string, fields: Record<string, string> = {}): ActionDoor => ({
  may: admins('super_admin', 'admin'),
  page: '/admin/doctors/{doctor}',
  fields: { doctorId: `{${words} doctor}`, ...fields },
})

const doorsOfDoctors: Record<string, ActionDoor> = {
  'admin/(portal)/doctors/actions.ts approveDoctorAction': decideAboutDoctor('looked up'),
  'admin/(portal)/doctors/actions.ts refuseDoctorAction': decideAboutDoctor('waiting', {
    reason: 'Not in the register.',
  }),
  'admin/(portal)/doctors/actions.ts suspendDoctorAction': decideAboutDoctor('approved', { reason: 'Run out.' }),
  'admin/(portal)/doctors/actions.ts reactivateDoctorAction': decideAboutDoctor('suspended'),
  'admin/(portal)/doctors/actions.ts noteLicenceAction': decideAboutDoctor('waiting', { notes: 'In the register.' }),
  'doctor/(door)/actions.ts signInAction': {
    may: anyone,
    page: '/doctor/sign-in',
    fields: { email: '{doctor email}', password: '{password}', code: '' },
  },
  'doctor/(door)/actions.ts registerDoctorAction': {
    may: anyone,
    page: '/doctor/register',
    fields: {
      fullName: 'Dr Amaka Bello',
      email: '{new email}',
      password: '{password}',
      phone: '',
      specialisation: 'Cardiology',
      licenseNumber: 'MDCN/R/1',
      country: 'NG',
      timeZone: 'Africa/Lagos',
    },
  },
  'doctor/(door)/actions.ts verifyDoctorAction': {
    may: anyone,
    page: '/doctor/verify',
    fields: { email: '{unproved doctor}', code: '{registration code}', password: '{password}' },
  },
  'doctor/(door)/actions.ts askForCodeAction': {
    may: anyone,
    page: '/doctor/forgot',
    fields: { email: 'nobody@test.example' },
  },
  'doctor/(door)/actions.ts resetPasswordAction': {
    may: anyone,
    page: '/doctor/reset',
    fields: { email: '{forgetful doctor}', code: '{reset code}', password: '{password}' },
  },
  'doctor/(portal)/actions.ts signOutAction': { may: doctor, page: '/doctor', fields: {} },
  'doctor/(portal)/actions.ts revokeSessionAction': {
    may: doctor,
    page: '/doctor/devices',
    fields: { sessionId: '{session}' },
  },
  'doctor/(portal)/patients/actions.ts savePatientAction': {
    may: doctor,
    page: '/doctor/patients/{consulted}',
    fields: { profileId: '{consulted}' },
  },
  'doctor/(portal)/patients/actions.ts removePatientAction': {
    may: doctor,
    page: '/doctor/patients/{consulted}',
    fields: { profileId: '{saved person}' },
  },
  'doctor/(portal)/patients/actions.ts keepConsultationAction': {
    may: doctor,
    page: '/doctor/patients/{consulted}',
    fields: { profileId: '{saved person}', notes: 'Sleeps better.', consultedToday: 'on' },
  },
  'doctor/(portal)/patients/actions.ts writeNoteAction': {
    may: doctor,
    page: '/doctor/patients/{consulted}',
    fields: { profileId: '{consulted}', about: '', text: 'Drink more water.', audioFileId: '{dictation}' },
  },
  'doctor/(portal)/notes/actions.ts editNoteAction': {
    may: doctor,
    page: '/doctor/notes/{note}',
    fields: { noteId: '{note}', text: 'Drink much more water.' },
  },
  'doctor/(portal)/notes/actions.ts showNoteAction': {
    may: doctor,
    page: '/doctor/notes/{note}',
    fields: { noteId: '{note}' },
  },
  'doctor/(portal)/notes/actions.ts hideNoteAction': {
    may: doctor,
    page: '/doctor/notes/{note}',
    fields: { noteId: '{shown note}' },
  },
  'doctor/(portal)/account/actions.ts startEnrolmentAction': { may: doctor, page: '/doctor/account', fields: {} },
  'doctor/(portal)/account/actions.ts confirmEnrolmentAction': {
    may: doctor,
    page: '/doctor/account',
    fields: { code: '{own code}' },
    caller: 'an enrolling doctor',
  },
  'doctor/(portal)/account/actions.ts renewRecoveryCodesAction': {
    may: doctor,
    page: '/doctor/account',
    fields: { password: '{password}' },
    caller: 'a doctor with a second step',
  },
  'doctor/(portal)/account/actions.ts switchOffSecondStepAction': {
    may: doctor,
    page: '/doctor/account',
    fields: { password: '{password}' },
    caller: 'a doctor with a second step',
  },
  'doctor/(portal)/account/actions.ts changePasswordAction': {
    may: doctor,
    page: '/doctor/account',
    fields: { password: '{password}', next: '{password}' },
  },
}

const doorsOfAdmins: Record<string, ActionDoor> = {
  'admin/(door)/actions.ts signInAction': {
    may: anyone,
    page: '/admin/sign-in',
    fields: { email: '{admin email}', password: '{password}', code: '{admin code}' },
  },
  'admin/(door)/actions.ts askForResetAction': {
    may: anyone,
    page: '/admin/forgot',
    fields: { email: 'nobody@test.example' },
  },
  'admin/(door)/actions.ts resetPasswordAction': {
    may: anyone,
    page: '/admin/forgot',
    fields: { token: '{admin reset}', password: '{password}' },
  },
  'admin/(portal)/actions.ts signOutAction': { may: admins(), page: '/admin', fields: {} },
  'admin/(portal)/actions.ts revokeSessionAction': {
    may: admins(),
    page: '/admin/devices',
    fields: { sessionId: '{session}' },
  },
  'admin/(portal)/actions.ts approveClinicAction': {
    may: admins('super_admin', 'admin'),
    page: '/admin/clinics',
    fields: { clinicId: '{clinic}' },
    clinic: 'waiting',
  },
  'admin/(portal)/actions.ts suspendClinicAction': {
    may: admins('super_admin', 'admin'),
    page: '/admin/clinics',
    fields: { clinicId: '{clinic}', reason: 'Asked for by the clinic itself.' },
    clinic: 'active',
  },
  'admin/(portal)/actions.ts reactivateClinicAction': {
    may: admins('super_admin', 'admin'),
    page: '/admin/clinics',
    fields: { clinicId: '{clinic}' },
    clinic: 'suspended',
  },
  'admin/(portal)/deliveries/actions.ts retryDeliveryAction': {
    may: admins('super_admin', 'admin'),
    page: '/admin/deliveries/messages/{delivery}',
    fields: { deliveryId: '{lost delivery}' },
  },
  'admin/(portal)/jobs/actions.ts retryJobAction': {
    may: admins('super_admin', 'admin'),
    page: '/admin/jobs/{job}',
    fields: { jobId: '{dead letter}' },
  },
  'admin/(portal)/jobs/actions.ts dropJobAction': {
    may: admins('super_admin', 'admin'),
    page: '/admin/jobs/{job}',
    fields: { jobId: '{dead letter}', reason: 'It was done by hand.' },
  },
  'admin/(portal)/jobs/actions.ts retryJobsAction': {
    may: admins('super_admin', 'admin'),
    page: '/admin/jobs',
    fields: { name: '{dead kind}' },
  },
  'admin/(portal)/activity/actions.ts checkChainsAction': {
    may: admins('super_admin', 'admin'),
    page: '/admin/activity/chains',
    fields: {},
  },
  'admin/(portal)/exports/actions.ts askExportAction': {
    may: admins('super_admin', 'admin'),
    page: '/admin/exports',
    fields: { subject: 'clinics', type: 'csv', state: 'active', from: '', until: '' },
  },
  'admin/(portal)/exports/actions.ts cancelExportAction': {
    may: admins('super_admin', 'admin'),
    page: '/admin/exports',
    fields: { exportId: '{export}' },
  },
  'admin/(portal)/exports/actions.ts retryExportAction': {
    may: admins('super_admin', 'admin'),
    page: '/admin/exports',
    fields: { exportId: '{failed export}' },
  },
}

const changeStorage = (fields: Record<string, string>): ActionDoor => ({
  may: admins('super_admin'),
  page: '/admin/storage',
  fields,
})

const doorsOfThePlatform: Record<string, ActionDoor> = {
  'admin/(portal)/settings/actions.ts changeSettingAction': {
    may: admins('super_admin'),
    page: '/admin/settings',
    fields: {
      settingKey: 'retentionDeliveryMonths',
      version: '{setting version}',
      value: '{months}',
      reason: 'Tried.',
    },
  },
  'admin/(portal)/settings/actions.ts revertSettingAction': {
    may: admins('super_admin'),
    page: '/admin/settings/retentionResultYears',
    fields: { settingKey: 'retentionResultYears', version: '{changed setting version}' },
  },
  'admin/(portal)/storage/actions.ts startMoveAction': changeStorage({ from: 'cloudinary', to: 'local{no open move}' }),
  'admin/(portal)/storage/actions.ts pauseMoveAction': changeStorage({ moveId: '{move}' }),
  'admin/(portal)/storage/actions.ts resumeMoveAction': changeStorage({ moveId: '{paused move}' }),
  'admin/(portal)/storage/actions.ts cancelMoveAction': changeStorage({ moveId: '{move}' }),
  'admin/(portal)/storage/actions.ts startRotationAction': changeStorage({}),
  'admin/(portal)/storage/actions.ts pauseRotationAction': changeStorage({ rotationId: '{rotation}' }),
  'admin/(portal)/storage/actions.ts resumeRotationAction': changeStorage({ rotationId: '{paused rotation}' }),
  'admin/(portal)/storage/actions.ts cancelRotationAction': changeStorage({ rotationId: '{rotation}' }),
}

const managePeople = (page: string, fields: Record<string, string>, ...roles: AdminRole[]): ActionDoor => ({
  may: admins(...(roles.length > 0 ? roles : (['super_admin', 'admin'] as const))),
  page,
  fields,
})

const doorsOfPeople: Record<string, ActionDoor> = {
  'admin/(door)/join/[token]/actions.ts joinAsAdminAction': {
    may: anyone,
    page: '/admin/sign-in',
    fields: { token: '{admin join}', fullName: 'Somebody New', password: '{password}', code: '{admin join code}' },
  },
  'admin/(door)/join/[token]/actions.ts newSecondStepAction': {
    may: anyone,
    page: '/admin/sign-in',
    fields: { token: '{second step link}', password: '{password}', code: '{second step code}' },
  },
  'admin/(portal)/people/actions.ts inviteAdminAction': managePeople('/admin/people', {
    email: '{new email}',
    role: 'moderator',
  }),
  'admin/(portal)/people/actions.ts resendAdminInvitationAction': managePeople('/admin/people', {
    invitationId: '{admin invitation}',
  }),
  'admin/(portal)/people/actions.ts withdrawAdminInvitationAction': managePeople('/admin/people', {
    invitationId: '{admin invitation}',
  }),
  'admin/(portal)/people/actions.ts changeRoleAction': managePeople('/admin/people', {
    adminId: '{admin to demote}',
    role: 'moderator',
  }),
  'admin/(portal)/people/actions.ts suspendAdminAction': managePeople('/admin/people', { adminId: '{admin}' }),
  'admin/(portal)/people/actions.ts reactivateAdminAction': managePeople('/admin/people', {
    adminId: '{suspended admin}',
  }),
  'admin/(portal)/people/actions.ts resetAdminSecondStepAction': managePeople(
    '/admin/people',
    { adminId: '{admin}' },
    'super_admin',
  ),
  'admin/(portal)/people/actions.ts endAdminSessionAction': managePeople(
    '/admin/people',
    { adminId: '{signed in admin}', sessionId: '{session of admin}' },
    'super_admin',
  ),
  'admin/(portal)/people/actions.ts endAdminSessionsAction': managePeople(
    '/admin/people',
    { adminId: '{admin}' },
    'super_admin',
  ),
  'admin/(portal)/account/actions.ts changePasswordAction': {
    may: admins(),
    page: '/admin/account',
    fields: { password: '{password}', next: '{password}' },
  },
  'admin/(portal)/account/actions.ts renewCodesAction': { may: admins(), page: '/admin/account', fields: {} },
  'admin/(portal)/account/actions.ts moveSecondStepAction': { may: admins(), page: '/admin/account', fields: {} },
  'admin/(portal)/actions.ts refuseClinicAction': {
    may: admins('super_admin', 'admin'),
    page: '/admin/clinics',
    fields: { clinicId: '{clinic}', reason: 'The licence names another city.' },
    clinic: 'waiting',
  },
  'admin/(portal)/clinics/[clinicId]/owner/actions.ts changeOwnerAction': managePeople('/admin/clinics', {
    clinicId: '{owned clinic}',
    memberId: '{next owner}',
    formerId: '{former owner}',
    reason: 'Papers were seen.',
  }),
  'clinic/(portal)/settings/support/actions.ts grantSupportAction': {
    may: members('owner', 'manager'),
    page: '/clinic/settings/support',
    fields: { email: '{support email}', hours: '4', reason: 'Messages do not go out.' },
  },
  'clinic/(portal)/settings/support/actions.ts revokeSupportAction': {
    may: members('owner', 'manager'),
    page: '/clinic/settings/support',
    fields: { grantId: '{grant}' },
  },
  'admin/(portal)/accounts/actions.ts searchAccountAction': {
    may: admins(),
    page: '/admin/accounts',
    fields: { contact: '{patient email}' },
  },
  'admin/(portal)/accounts/actions.ts unlockAccountAction': {
    may: admins(),
    page: '/admin/accounts',
    fields: { accountId: '{account}' },
  },
  'admin/(portal)/accounts/actions.ts endAccountSessionsAction': {
    may: admins(),
    page: '/admin/accounts',
    fields: { accountId: '{account}' },
  },
  'admin/(portal)/accounts/actions.ts liftSuppressionAction': {
    may: admins(),
    page: '/admin/accounts',
    fields: { suppressionId: '{stopped address}', reason: 'Its owner says that it works.' },
  },
  'admin/(portal)/accounts/actions.ts openMergeAction': managePeople('/admin/accounts', {
    survivor: '{account email}',
    absorbed: '{other account email}',
    reason: 'Asked by telephone.',
  }),
  'admin/(portal)/accounts/actions.ts withdrawMergeAction': managePeople('/admin/accounts', { caseId: '{merge case}' }),
  'patient/merge/[token]/actions.ts proveMergeAction': {
    may: anyone,
    page: '/patient/sign-in',
    fields: { token: '{merge link}' },
  },
}

const newPatientFields = { fullName: 'Somebody New', patientNumber: '{number}', email: 'new@test.example' }

const doorsOfClinics: Record<string, ActionDoor> = {
  'clinic/(door)/sign-in/actions.ts signInAction': {
    may: anyone,
    page: '/clinic/sign-in',
    fields: { email: '{owner email}', password: '{password}' },
  },
  'clinic/(door)/forgot/actions.ts askForResetAction': {
    may: anyone,
    page: '/clinic/forgot',
    fields: { email: 'nobody@test.example' },
  },
  'clinic/(door)/register/actions.ts registerClinicAction': {
    may: anyone,
    page: '/clinic/register',
    fields: {
      clinicName: 'Another Clinic',
      fullName: 'Another Owner',
      email: '{new email}',
      password: '{password}',
      country: 'NG',
      timeZone: 'Africa/Lagos',
    },
  },
  'clinic/(door)/reset/[token]/actions.ts resetPasswordAction': {
    may: anyone,
    page: '/clinic/reset/{token}',
    fields: { token: '{clinic reset}', password: '{password}' },
  },
  'clinic/(door)/verify/[token]/actions.ts verifyEmailAction': {
    may: anyone,
    page: '/clinic/verify/{token}',
    fields: { token: '{verification}' },
  },
  'clinic/(portal)/actions.ts signOutAction': { may: members(), page: '/clinic', fields: {} },
  'clinic/(portal)/batches/actions.ts createBatchAction': {
    may: members('owner', 'manager', 'technician'),
    page: '/clinic/batches/new',
    fields: { name: 'Morning', resultType: 'chemistry', testName: 'Lipid profile', testDate: '2026-11-18' },
  },
  'clinic/(portal)/batches/actions.ts choosePatientAction': {
    may: members('owner', 'manager', 'reviewer', 'technician'),
    page: '/clinic/batches',
    fields: { documentId: '{document}', patientId: '{patient}' },
  },
  'clinic/(portal)/batches/actions.ts secondLookAction': {
    may: members('owner', 'manager', 'reviewer', 'technician'),
    page: '/clinic/batches',
    fields: { documentId: '{doubted document}', patientId: '{doubted patient}', reason: 'The sample list says so.' },
  },
  'clinic/(portal)/batches/actions.ts setAsideAction': {
    may: members('owner', 'manager', 'reviewer', 'technician'),
    page: '/clinic/batches',
    fields: { documentId: '{document}' },
  },
  'clinic/(portal)/batches/actions.ts bringBackAction': {
    may: members('owner', 'manager', 'reviewer', 'technician'),
    page: '/clinic/batches',
    fields: { documentId: '{document aside}' },
  },
  'clinic/(portal)/batches/actions.ts confirmBatchAction': {
    may: members('owner', 'manager', 'reviewer', 'technician'),
    page: '/clinic/batches',
    fields: { batchId: '{batch}' },
  },
  'clinic/(portal)/batches/actions.ts undoBatchAction': {
    may: members('owner', 'manager', 'reviewer', 'technician'),
    page: '/clinic/batches',
    fields: { batchId: '{confirmed batch}' },
  },
  'clinic/(portal)/batches/actions.ts discardBatchAction': {
    may: members('owner', 'manager', 'reviewer', 'technician'),
    page: '/clinic/batches',
    fields: { batchId: '{batch}' },
  },
  'clinic/(portal)/batches/actions.ts saveIntakeSettingsAction': {
    may: members('owner', 'manager'),
    page: '/clinic/settings/intake',
    fields: { filenamePattern: '' },
  },
  'clinic/(portal)/devices/actions.ts revokeSessionAction': {
    may: members(),
    page: '/clinic/devices',
    fields: { sessionId: '{session}' },
  },
  'clinic/(portal)/notifications/actions.ts markReadAction': {
    may: members(),
    page: '/clinic/notifications',
    fields: { notificationId: '{notification}' },
  },
  'clinic/(portal)/notifications/actions.ts markAllReadAction': {
    may: members(),
    page: '/clinic/notifications',
    fields: {},
  },
  'clinic/(portal)/notifications/actions.ts saveChoicesAction': {
    may: members(),
    page: '/clinic/notifications',
    fields: { wanted: ['message.failed', 'batch.ready'] },
  },
  'clinic/(portal)/settings/messages/actions.ts savePolicyAction': {
    may: members('owner', 'manager'),
    page: '/clinic/settings/messages',
    fields: {
      quietFrom: '',
      quietUntil: '',
      reminderCount: '2',
      reminderSpacingHours: '48',
      silenceHours: '24',
      smsEnabled: 'on',
      dailyLimit: '200',
      monthlyLimit: '3000',
      birthDateProof: 'never',
    },
  },
  'clinic/(portal)/settings/messages/actions.ts liftSuppressionAction': {
    may: members('owner', 'manager'),
    page: '/clinic/settings/messages',
    fields: { suppressionId: '{suppression}' },
  },
  'clinic/(portal)/patients/actions.ts renewTriesAction': {
    may: members('owner', 'manager', 'technician', 'front_desk'),
    page: '/clinic/patients/new',
    fields: { patientId: '{patient}' },
  },
  'clinic/(portal)/patients/actions.ts addPatientAction': {
    may: members('owner', 'manager', 'technician', 'front_desk'),
    page: '/clinic/patients/new',
    fields: newPatientFields,
  },
  'clinic/(portal)/patients/actions.ts editPatientAction': {
    may: members('owner', 'manager', 'technician', 'front_desk'),
    page: '/clinic/patients/new',
    fields: { patientId: '{patient}', ...newPatientFields },
  },
  'clinic/(portal)/results/actions.ts uploadResultAction': {
    may: members('owner', 'manager', 'technician'),
    page: '/clinic/results/new',
    fields: {
      resultType: 'chemistry',
      testName: 'Lipid profile',
      testDate: '2026-11-18',
      patientId: '{patient}',
      fileIds: ['{new file}', '{file}'],
    },
  },
  'clinic/(portal)/results/actions.ts matchResultAction': {
    may: members('owner', 'manager', 'reviewer', 'technician'),
    page: '/clinic/results/new',
    fields: { resultId: '{result}', patientId: '{patient}' },
    stage: 'unmatched',
  },
  'clinic/(portal)/results/actions.ts unmatchResultAction': {
    may: members('owner', 'manager', 'reviewer', 'technician'),
    page: '/clinic/results/new',
    fields: { resultId: '{result}' },
    stage: 'matched',
  },
  'clinic/(portal)/results/actions.ts vouchForIdentityAction': {
    may: members('owner', 'manager', 'reviewer', 'technician'),
    page: '/clinic/results/new',
    fields: { resultId: '{doubted result}', reason: 'The sample list says so.' },
  },
  'clinic/(portal)/results/actions.ts reviewResultAction': {
    may: members('owner', 'manager', 'reviewer'),
    page: '/clinic/results/new',
    fields: { resultId: '{result}', patientId: '{matched patient}', compared: 'on' },
    stage: 'matched',
  },
  'clinic/(portal)/results/actions.ts authoriseResultAction': {
    may: members('owner', 'manager', 'reviewer'),
    page: '/clinic/results/new',
    fields: { resultId: '{result}' },
    stage: 'reviewed',
  },
  'clinic/(portal)/results/actions.ts sendResultAction': {
    may: members('owner', 'manager', 'reviewer'),
    page: '/clinic/results/new',
    fields: { resultId: '{result}' },
    stage: 'authorised',
  },
  'clinic/(portal)/results/actions.ts announceAgainAction': {
    may: members('owner', 'manager', 'reviewer', 'front_desk'),
    page: '/clinic/results/new',
    fields: { resultId: '{result}' },
    stage: 'sent',
  },
  'clinic/(portal)/results/actions.ts recallResultAction': {
    may: members('owner', 'manager', 'reviewer'),
    page: '/clinic/results/new',
    fields: { resultId: '{result}', reason: 'The specimen was mixed up.' },
    stage: 'sent',
  },
  'clinic/(portal)/results/actions.ts archiveResultAction': {
    may: members('owner', 'manager', 'technician'),
    page: '/clinic/results/new',
    fields: { resultId: '{result}' },
    stage: 'matched',
  },
}

const doorsOfMembers: Record<string, ActionDoor> = {
  'clinic/(door)/sign-in/actions.ts spendTicketAction': {
    may: anyone,
    page: '/clinic/sign-in/code',
    fields: { code: '{recovery code}' },
    caller: 'between two steps',
  },
  'clinic/(door)/join/[token]/actions.ts acceptInvitationAction': {
    may: anyone,
    page: '/clinic/join/{token}',
    fields: { token: '{join}', fullName: 'Somebody New', password: '{password}' },
  },
  'clinic/(portal)/account/actions.ts startEnrolmentAction': { may: members(), page: '/clinic/account', fields: {} },
  'clinic/(portal)/account/actions.ts confirmEnrolmentAction': {
    may: members(),
    page: '/clinic/account',
    fields: { code: '{own code}' },
    caller: 'enrolling',
  },
  'clinic/(portal)/account/actions.ts renewRecoveryCodesAction': {
    may: members(),
    page: '/clinic/account',
    fields: { password: '{password}' },
    caller: 'with a second step',
  },
  'clinic/(portal)/account/actions.ts switchOffSecondStepAction': {
    may: members(),
    page: '/clinic/account',
    fields: { password: '{password}' },
    caller: 'with a second step',
  },
  'clinic/(portal)/account/actions.ts changePasswordAction': {
    may: members(),
    page: '/clinic/account',
    fields: { password: '{password}', next: '{password}' },
  },
  'clinic/(portal)/patients/import/actions.ts startImportAction': {
    may: members('owner', 'manager', 'front_desk'),
    page: '/clinic/patients/import',
    fields: {
      importId: '{import}',
      patientNumber: '0',
      fullName: '1',
      surname: '',
      firstNames: '',
      dateOfBirth: '2',
      gender: '',
      email: '',
      phone: '',
      address: '',
      language: '',
      dateOrder: 'ymd',
      nameOrder: 'given_first',
    },
  },
  'clinic/(portal)/patients/import/actions.ts cancelImportAction': {
    may: members('owner', 'manager', 'front_desk'),
    page: '/clinic/patients/import',
    fields: { importId: '{import}' },
  },
  'clinic/(portal)/patients/duplicates/actions.ts lookForDuplicatesAction': {
    may: members('owner', 'manager', 'front_desk'),
    page: '/clinic/patients/duplicates',
    fields: {},
  },
  'clinic/(portal)/patients/duplicates/actions.ts dismissPairAction': {
    may: members('owner', 'manager', 'front_desk'),
    page: '/clinic/patients/duplicates',
    fields: { pairId: '{pair}' },
  },
  'clinic/(portal)/patients/duplicates/actions.ts mergePatientsAction': {
    may: members('owner', 'manager', 'front_desk'),
    page: '/clinic/patients/duplicates',
    fields: { survivorId: '{patient}', absorbedId: '{twin}', compared: 'on' },
  },
  'clinic/(portal)/patients/duplicates/actions.ts undoMergeAction': {
    may: members('owner', 'manager', 'front_desk'),
    page: '/clinic/patients/duplicates',
    fields: { mergeId: '{merge}' },
  },
  'clinic/(portal)/patients/duplicates/actions.ts archivePatientAction': {
    may: members('owner', 'manager', 'front_desk'),
    page: '/clinic/patients/duplicates',
    fields: { patientId: '{patient}' },
  },
  'clinic/(portal)/patients/duplicates/actions.ts restorePatientAction': {
    may: members('owner', 'manager', 'front_desk'),
    page: '/clinic/patients/duplicates',
    fields: { patientId: '{archived patient}' },
  },
  'clinic/(portal)/settings/members/actions.ts inviteMemberAction': {
    may: members('owner', 'manager'),
    page: '/clinic/settings/members',
    fields: { email: '{new email}', role: 'technician', branchId: '{branch}' },
  },
  'clinic/(portal)/settings/members/actions.ts resendInvitationAction': {
    may: members('owner', 'manager'),
    page: '/clinic/settings/members',
    fields: { invitationId: '{invitation}' },
  },
  'clinic/(portal)/settings/members/actions.ts withdrawInvitationAction': {
    may: members('owner', 'manager'),
    page: '/clinic/settings/members',
    fields: { invitationId: '{invitation}' },
  },
  'clinic/(portal)/settings/members/actions.ts changeMemberAction': {
    may: members('owner', 'manager'),
    page: '/clinic/settings/members',
    fields: { memberId: '{member}', role: 'reviewer', branchId: '{branch}' },
  },
  'clinic/(portal)/settings/members/actions.ts suspendMemberAction': {
    may: members('owner', 'manager'),
    page: '/clinic/settings/members',
    fields: { memberId: '{member}' },
  },
  'clinic/(portal)/settings/members/actions.ts reactivateMemberAction': {
    may: members('owner', 'manager'),
    page: '/clinic/settings/members',
    fields: { memberId: '{suspended member}' },
  },
  'clinic/(portal)/settings/members/actions.ts removeMemberAction': {
    may: members('owner', 'manager'),
    page: '/clinic/settings/members',
    fields: { memberId: '{member}' },
  },
  'clinic/(portal)/settings/members/actions.ts resetSecondStepAction': {
    may: members('owner', 'manager'),
    page: '/clinic/settings/members',
    fields: { memberId: '{enrolled member}' },
  },
  'clinic/(portal)/settings/members/actions.ts handOverAction': {
    may: members('owner'),
    page: '/clinic/settings/members',
    fields: { memberId: '{member}', password: '{password}' },
    caller: 'an owner of their own',
  },
  'clinic/(portal)/settings/members/actions.ts requireSecondStepAction': {
    may: members('owner'),
    page: '/clinic/settings/members',
    fields: { required: 'no' },
  },
  'clinic/(portal)/settings/profile/actions.ts saveProfileAction': {
    may: members('owner', 'manager'),
    page: '/clinic/settings/profile',
    fields: { clinicName: 'Another Name', country: 'NG', timeZone: 'Africa/Lagos', colour: '#0b5c5c' },
  },
  'clinic/(portal)/settings/profile/actions.ts removeLogoAction': {
    may: members('owner', 'manager'),
    page: '/clinic/settings/profile',
    fields: {},
  },
  'clinic/(portal)/settings/branches/actions.ts addBranchAction': {
    may: members('owner', 'manager'),
    page: '/clinic/settings/branches',
    fields: { name: 'Branch {number}' },
  },
  'clinic/(portal)/settings/branches/actions.ts editBranchAction': {
    may: members('owner', 'manager'),
    page: '/clinic/settings/branches',
    fields: { branchId: '{branch}', name: 'Branch {number}' },
  },
  'clinic/(portal)/settings/branches/actions.ts archiveBranchAction': {
    may: members('owner', 'manager'),
    page: '/clinic/settings/branches',
    fields: { branchId: '{branch}' },
  },
  'clinic/(portal)/settings/branches/actions.ts restoreBranchAction': {
    may: members('owner', 'manager'),
    page: '/clinic/settings/branches',
    fields: { branchId: '{archived branch}' },
  },
}

const sevenDays = (time: string) => Array.from({ length: 7 }, () => time)

const doorsOfValues: Record<string, ActionDoor> = {
  'clinic/(portal)/tables/actions.ts startTableAction': {
    may: members('owner', 'manager', 'technician'),
    page: '/clinic/tables/new',
    fields: { fileIds: '{file}' },
  },
  'clinic/(portal)/tables/actions.ts mapTableAction': {
    may: members('owner', 'manager', 'technician'),
    page: '/clinic/tables/new',
    fields: {
      tableId: '{table}',
      columns: ['number', 'name', 'testDate', 'analyte', 'value'],
      resultType: 'chemistry',
    },
  },
  'clinic/(portal)/tables/actions.ts confirmTableAction': {
    may: members('owner', 'manager', 'technician'),
    page: '/clinic/tables/new',
    fields: { tableId: '{table}' },
  },
  'clinic/(portal)/tables/actions.ts cancelTableAction': {
    may: members('owner', 'manager', 'technician'),
    page: '/clinic/tables/new',
    fields: { tableId: '{table}' },
  },
  'clinic/(portal)/calls/actions.ts takeCallAction': {
    may: members('owner', 'manager', 'reviewer', 'front_desk'),
    page: '/clinic/calls',
    fields: { callId: '{call}' },
  },
  'clinic/(portal)/calls/actions.ts noteAttemptAction': {
    may: members('owner', 'manager', 'reviewer', 'front_desk'),
    page: '/clinic/calls',
    fields: { callId: '{call}', outcome: 'no_answer', note: 'Rang for a minute.' },
  },
  'clinic/(portal)/calls/actions.ts completeCallAction': {
    may: members('owner', 'manager', 'reviewer', 'front_desk'),
    page: '/clinic/calls',
    fields: {
      callId: '{call}',
      personReached: 'Somebody New',
      relation: 'patient',
      reachedDate: '{today}',
      reachedTime: '{now}',
    },
  },
  'clinic/(portal)/incidents/actions.ts noteIncidentAction': {
    may: members('owner', 'manager', 'reviewer'),
    page: '/clinic/incidents',
    fields: { incidentId: '{incident}', text: 'Telephoned.' },
  },
  'clinic/(portal)/incidents/actions.ts closeIncidentAction': {
    may: members('owner', 'manager', 'reviewer'),
    page: '/clinic/incidents',
    fields: { incidentId: '{incident}' },
  },
  'clinic/(portal)/settings/release/actions.ts addRuleAction': {
    may: members('owner', 'manager'),
    page: '/clinic/settings/release',
    fields: { resultType: 'imaging', testName: 'nobody makes this', flagClass: 'any', way: 'manual', hours: '' },
  },
  'clinic/(portal)/settings/release/actions.ts moveRuleAction': {
    may: members('owner', 'manager'),
    page: '/clinic/settings/release',
    fields: { ruleId: '{rule}', to: 'up' },
  },
  'clinic/(portal)/settings/release/actions.ts removeRuleAction': {
    may: members('owner', 'manager'),
    page: '/clinic/settings/release',
    fields: { ruleId: '{rule}' },
  },
  'clinic/(portal)/settings/release/actions.ts saveReleaseSettingsAction': {
    may: members('owner', 'manager'),
    page: '/clinic/settings/release',
    fields: { criticalCallMinutes: '30', callRetryMinutes: '30', unreadHours: '48' },
  },
  'clinic/(portal)/settings/release/actions.ts saveWorkingHoursAction': {
    may: members('owner', 'manager'),
    page: '/clinic/settings/release',
    fields: { opens: sevenDays('08:00'), closes: sevenDays('17:00') },
  },
  'clinic/(portal)/settings/release/actions.ts saveCriticalLimitsAction': {
    may: members('owner', 'manager'),
    page: '/clinic/settings/release',
    fields: {
      loinc: ['2823-3', '2951-2'],
      ucum: ['mmol/L', 'mmol/L'],
      low: ['2.8', '120'],
      high: ['6.2', '160'],
    },
  },
  'clinic/(portal)/results/actions.ts scheduleResultAction': {
    may: members('owner', 'manager', 'reviewer'),
    page: '/clinic/results/new',
    fields: { resultId: '{result}', date: '2099-01-01', time: '09:00' },
    stage: 'authorised',
  },
  'clinic/(portal)/results/actions.ts holdResultAction': {
    may: members('owner', 'manager', 'reviewer'),
    page: '/clinic/results/new',
    fields: { resultId: '{result}', reason: 'Waits for a second sample.' },
    stage: 'authorised',
  },
  'clinic/(portal)/results/actions.ts releaseNowAction': {
    may: members('owner', 'manager', 'reviewer'),
    page: '/clinic/results/new',
    fields: { resultId: '{result}', reason: 'The second sample agrees.' },
    stage: 'authorised',
  },
  'clinic/(portal)/results/many/actions.ts sendManyAction': {
    may: members('owner', 'manager', 'reviewer'),
    page: '/clinic/results/many',
    fields: { result: ['{result}'] },
    stage: 'authorised',
  },
  'clinic/(portal)/results/many/actions.ts scheduleManyAction': {
    may: members('owner', 'manager', 'reviewer'),
    page: '/clinic/results/many',
    fields: { result: ['{result}'], date: '2099-01-01', time: '09:00' },
    stage: 'authorised',
  },
  'clinic/(portal)/results/many/actions.ts archiveManyAction': {
    may: members('owner', 'manager', 'technician'),
    page: '/clinic/results/many',
    fields: { result: ['{result}'] },
    stage: 'matched',
  },
  'clinic/(portal)/results/[resultId]/correct/actions.ts correctResultAction': {
    may: members('owner', 'manager', 'reviewer', 'technician'),
    page: '/clinic/results',
    fields: {
      resultId: '{result}',
      reason: 'A value was missing.',
      keepDocuments: 'on',
      analyte: 'Sodium',
      code: '',
      value: '140',
      unit: 'mmol/L',
      range: '',
      flag: '',
    },
    stage: 'sent',
  },
  'clinic/(portal)/results/[resultId]/correct/actions.ts reviewCorrectionAction': {
    may: members('owner', 'manager', 'reviewer'),
    page: '/clinic/results',
    fields: { correctionId: '{correction}', resultId: '{corrected result}', compared: 'on' },
  },
  'clinic/(portal)/results/[resultId]/correct/actions.ts authoriseCorrectionAction': {
    may: members('owner', 'manager', 'reviewer'),
    page: '/clinic/results',
    fields: { correctionId: '{reviewed correction}', resultId: '{reviewed result}' },
  },
  'clinic/(portal)/results/[resultId]/correct/actions.ts discardCorrectionAction': {
    may: members('owner', 'manager', 'reviewer', 'technician'),
    page: '/clinic/results',
    fields: { correctionId: '{correction}', resultId: '{corrected result}' },
  },
}

const doorsOfPatients: Record<string, ActionDoor> = {
  'patient/actions.ts askForLinkAction': {
    may: anyone,
    page: '/patient/sign-in',
    fields: { email: 'nobody@test.example' },
  },
  'patient/actions.ts spendCodeAction': {
    may: anyone,
    page: '/patient/sign-in',
    fields: { email: '{patient email}', code: '{code}' },
  },
  'patient/actions.ts spendLinkAction': { may: anyone, page: '/patient/sign-in', fields: { token: '{link}' } },
  'patient/actions.ts renewLinkAction': { may: anyone, page: '/patient/sign-in', fields: { token: '{link}' } },
  'patient/actions.ts stopMessagesAction': {
    may: anyone,
    page: '/patient/sign-in',
    fields: { token: '{stop link}' },
  },
  'patient/actions.ts proveBirthDateAction': {
    may: patient,
    page: '/patient',
    fields: { resultId: '{result}', day: '2', month: '11', year: '1991' },
    stage: 'sent',
  },
  'patient/actions.ts chooseLanguageAction': {
    may: anyone,
    page: '/patient/sign-in',
    fields: { language: 'fr', back: '/patient/sign-in' },
  },
  'patient/(portal)/people/actions.ts addProfileAction': {
    may: patient,
    page: '/patient/people',
    fields: { fullName: 'Somebody New', nickname: '', relationship: 'child' },
  },
  'patient/(portal)/people/actions.ts editProfileAction': {
    may: patient,
    page: '/patient/people',
    fields: {
      profileId: '{profile}',
      fullName: 'Another Name',
      relationship: 'child',
      dateOfBirth: '',
      allergies: 'Nuts',
    },
  },
  'patient/(portal)/people/actions.ts joinProfilesAction': {
    may: patient,
    page: '/patient/people',
    fields: { profileId: '{profile}', otherId: '{other profile}' },
  },
  'patient/(portal)/people/actions.ts partPatientAction': {
    may: patient,
    page: '/patient/people',
    fields: { profileId: '{joined profile}', patientId: '{joined patient}' },
  },
  'patient/(portal)/people/actions.ts removeProfileAction': {
    may: patient,
    page: '/patient/people',
    fields: { profileId: '{profile}' },
  },
  'patient/(portal)/records/actions.ts editRecordAction': {
    may: patient,
    page: '/patient/records',
    fields: {
      recordId: '{record}',
      profileId: '{record profile}',
      documentType: 'scan',
      title: 'Another title',
      dateOfRecord: '2026-10-02',
    },
  },
  'patient/(portal)/records/actions.ts archiveRecordAction': {
    may: patient,
    page: '/patient/records',
    fields: { recordId: '{record}' },
  },
  'patient/(portal)/records/actions.ts restoreRecordAction': {
    may: patient,
    page: '/patient/records',
    fields: { recordId: '{archived record}' },
  },
  'patient/(portal)/records/actions.ts deleteRecordAction': {
    may: patient,
    page: '/patient/records',
    fields: { recordId: '{record}' },
  },
  'patient/(portal)/takeaway/actions.ts askTakeawayAction': { may: patient, page: '/patient/takeaway', fields: {} },
  'patient/(portal)/contacts/actions.ts askContactCodeAction': {
    may: patient,
    page: '/patient/contacts',
    fields: { contact: '{new email}' },
  },
  'patient/(portal)/contacts/actions.ts proveContactAction': {
    may: patient,
    page: '/patient/contacts',
    fields: { proofId: '{contact proof}', code: '{contact code}' },
  },
  'patient/(portal)/contacts/actions.ts removeContactAction': {
    may: patient,
    page: '/patient/contacts',
    fields: { contact: '{own contact}' },
  },
  'patient/actions.ts signOutAction': { may: patient, page: '/patient', fields: {} },
  'patient/actions.ts revokeSessionAction': {
    may: patient,
    page: '/patient/devices',
    fields: { sessionId: '{session}' },
  },
}

const onShare = (action: string, share = 'share', more: Record<string, string> = {}): [string, ActionDoor] => [
  `patient/(portal)/shares/actions.ts ${action}`,
  { may: patient, page: '/patient/shares', fields: { shareId: `{${share}}`, ...more } },
]

const doorsOfShares: Record<string, ActionDoor> = {
  'patient/(portal)/shares/actions.ts createShareAction': {
    may: patient,
    page: '/patient/shares/new',
    fields: { profileId: '{person of patient}', resultIds: '{result}', days: '7', uses: '5', passcode: '' },
    stage: 'sent',
  },
  ...Object.fromEntries([
    onShare('pauseShareAction'),
    onShare('resumeShareAction', 'paused share'),
    onShare('revokeShareAction'),
    onShare('extendShareAction', 'share', { days: '30' }),
    onShare('addUsesAction', 'share', { uses: '5' }),
    onShare('changePasscodeAction', 'share', { passcode: 'another' }),
    onShare('allowSavingAction'),
    onShare('endSavingAction', 'saved share'),
  ]),
}

export const actions: Record<string, ActionDoor> = {
  ...doorsOfShares,
  ...doorsOfAdmins,
  ...doorsOfThePlatform,
  ...doorsOfPeople,
  ...doorsOfDoctors,
  ...doorsOfClinics,
  ...doorsOfValues,
  ...doorsOfMembers,
  ...doorsOfPatients,
}
