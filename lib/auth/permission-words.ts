import { adminMay, type AdminPermission, type ClinicPermission, memberMay } from '@/lib/auth/permissions'
import type { AdminRole, MemberRole } from '@/prisma/generated/enums'

type Words = { group: 'Results' | 'Patients' | 'The clinic' | 'Everybody'; words: string }

/** Every permission as a person would say it. A new one does not compile without its words. */
const permissionWords: Record<ClinicPermission, Words> = {
  'clinic.read': { group: 'Everybody', words: 'See the overview' },
  'session.own': { group: 'Everybody', words: 'Look after their own account and devices' },
  'patient.read': { group: 'Patients', words: 'See the patients' },
  'patient.write': { group: 'Patients', words: 'Add and change patients' },
  'table.import': { group: 'Results', words: 'Import tables of values' },
  'patient.import': { group: 'Patients', words: 'Bring in lists of patients' },
  'patient.merge': { group: 'Patients', words: 'Merge duplicates, archive patients and bring them back' },
  'result.read': { group: 'Results', words: 'See the results' },
  'result.upload': { group: 'Results', words: 'Upload documents' },
  'result.match': { group: 'Results', words: 'Match a result to its patient' },
  'result.review': { group: 'Results', words: 'Compare a document with the patient' },
  'result.authorise': { group: 'Results', words: 'Authorise a result' },
  'result.send': { group: 'Results', words: 'Send a result' },
  'result.announce': { group: 'Results', words: 'Send a message again' },
  'result.recall': { group: 'Results', words: 'Withdraw a result' },
  'result.archive': { group: 'Results', words: 'Put a result away' },
  'result.vouch': { group: 'Results', words: 'Vouch for a document that does not name its patient' },
  'result.correct': { group: 'Results', words: 'Make a corrected version of a sent result' },
  'call.make': { group: 'Results', words: 'Telephone patients about results' },
  'incident.read': { group: 'Results', words: 'See and follow up withdrawn results' },
  'release.settings': { group: 'The clinic', words: 'Decide when results go out, and what is critical' },
  'batch.read': { group: 'Results', words: 'See the batches of documents' },
  'batch.work': { group: 'Results', words: 'Upload batches and work through their documents' },
  'batch.confirm': { group: 'Results', words: 'Confirm the matches of a batch' },
  'report.read': { group: 'The clinic', words: 'Read the reports' },
  'intake.settings': { group: 'The clinic', words: 'Decide how documents are read and matched' },
  'messages.settings': { group: 'The clinic', words: 'Decide how and when patients are written to' },
  'notification.own': { group: 'Everybody', words: 'Choose what they are told of' },
  'members.read': { group: 'The clinic', words: 'See the members and this table' },
  'members.manage': { group: 'The clinic', words: 'Invite, change, suspend and remove members' },
  'clinic.settings': { group: 'The clinic', words: 'Change the profile, the branches and the settings' },
  'clinic.security': { group: 'The clinic', words: 'Ask for a second step, hand the ownership over, make owners' },
  'activity.read': { group: 'The clinic', words: 'Read who did what' },
  'support.grant': { group: 'The clinic', words: 'Let somebody of OodoMedLink look at the clinic for a while' },
}

const groups = ['Results', 'Patients', 'The clinic', 'Everybody'] as const

type AdminWords = {
  group: 'Clinics and doctors' | 'Patients' | 'Oversight' | 'The platform' | 'Everybody'
  words: string
}

/** The same for the platform's own people. */
const adminPermissionWords: Record<AdminPermission, AdminWords> = {
  'clinic.read': { group: 'Clinics and doctors', words: 'See the clinics and what they entered' },
  'clinic.approve': { group: 'Clinics and doctors', words: 'Approve and refuse clinics' },
  'clinic.suspend': { group: 'Clinics and doctors', words: 'Suspend clinics and let them go on' },
  'doctor.read': { group: 'Clinics and doctors', words: 'See the doctors' },
  'doctor.approve': { group: 'Clinics and doctors', words: 'Check licences, approve, refuse and suspend doctors' },
  'activity.read': { group: 'Oversight', words: 'Read who did what' },
  'activity.verify': { group: 'Oversight', words: 'Check that the record is whole' },
  'delivery.read': { group: 'Oversight', words: 'See what becomes of messages' },
  'delivery.retry': { group: 'Oversight', words: 'Have a lost message made anew' },
  'job.read': { group: 'Oversight', words: 'See the work that was given up' },
  'job.work': { group: 'Oversight', words: 'Give such work new tries, or let it go' },
  'settings.read': { group: 'The platform', words: 'See the settings and their history' },
  'settings.change': { group: 'The platform', words: 'Change the settings' },
  'storage.read': { group: 'The platform', words: 'See where files are stored and under which key' },
  'storage.change': { group: 'The platform', words: 'Move files between storages and change the keys' },
  'export.own': { group: 'Oversight', words: 'Ask for lists as files and download them' },
  'session.own': { group: 'Everybody', words: 'Look after their own account and devices' },
  'people.read': { group: 'The platform', words: 'See who runs the platform, and this table' },
  'people.manage': {
    group: 'The platform',
    words: 'Invite, suspend and change people of the same or a lower role',
  },
  'people.security': {
    group: 'The platform',
    words: 'End others’ sign-ins, and renew a lost second step',
  },
  'clinic.owner': { group: 'Clinics and doctors', words: 'Make another member the owner of a clinic' },
  'support.open': {
    group: 'Clinics and doctors',
    words: 'Look at a clinic’s state while the clinic itself lets them',
  },
  'account.read': { group: 'Patients', words: 'Find a patient’s account that needs help, never what is in it' },
  'account.help': { group: 'Patients', words: 'Unlock an account, end its sign-ins, allow an address again' },
  'account.merge': { group: 'Patients', words: 'Open a case in which two accounts become one, on proof of both' },
}

const adminGroups = ['Clinics and doctors', 'Patients', 'Oversight', 'The platform', 'Everybody'] as const

type Told<Group> = { group: Group; words: string }

function describe<Permission extends string, Group extends string>(
  groupNames: readonly Group[],
  told: Record<Permission, Told<Group>>,
  may: (permission: Permission) => boolean[],
) {
  const permissions = Object.keys(told) as Permission[]
  return groupNames.map((group) => ({
    group,
    lines: permissions
      .filter((permission) => told[permission].group === group)
      .map((permission) => ({ permission, words: told[permission].words, may: may(permission) })),
  }))
}

/** The table of a clinic's permissions, in words and in groups, from the very table by which doors open. */
export function describePermissions(roles: readonly MemberRole[]) {
  return describe(groups, permissionWords, (permission) => roles.map((role) => memberMay(role, permission)))
}

/** The table of the admins' permissions, likewise. */
export function describeAdminPermissions(roles: readonly AdminRole[]) {
  return describe(adminGroups, adminPermissionWords, (permission) => roles.map((role) => adminMay(role, permission)))
}
