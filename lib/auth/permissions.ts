import type { AdminRole, MemberRole } from '@/prisma/generated/enums'

/** Who in a clinic may do what. One table, read by the wrappers, the pages and the tests. */
export const clinicPermissions = {
  'clinic.read': ['owner', 'manager', 'reviewer', 'technician', 'front_desk'],
  'clinic.settings': ['owner', 'manager'],
  'members.read': ['owner', 'manager', 'reviewer', 'technician', 'front_desk'],
  'members.manage': ['owner', 'manager'],
  'clinic.security': ['owner'],
  'activity.read': ['owner', 'manager'],
  'patient.read': ['owner', 'manager', 'reviewer', 'technician', 'front_desk'],
  'patient.write': ['owner', 'manager', 'technician', 'front_desk'],
  'patient.import': ['owner', 'manager', 'front_desk'],
  'patient.merge': ['owner', 'manager', 'front_desk'],
  'result.read': ['owner', 'manager', 'reviewer', 'technician', 'front_desk'],
  'result.upload': ['owner', 'manager', 'technician'],
  'result.vouch': ['owner', 'manager', 'reviewer', 'technician'],
  'batch.read': ['owner', 'manager', 'reviewer', 'technician'],
  'batch.work': ['owner', 'manager', 'reviewer', 'technician'],
  'batch.confirm': ['owner', 'manager', 'reviewer', 'technician'],
  'report.read': ['owner', 'manager'],
  'intake.settings': ['owner', 'manager'],
  'result.match': ['owner', 'manager', 'reviewer', 'technician'],
  'result.review': ['owner', 'manager', 'reviewer'],
  'result.authorise': ['owner', 'manager', 'reviewer'],
  'result.send': ['owner', 'manager', 'reviewer'],
  'result.announce': ['owner', 'manager', 'reviewer', 'front_desk'],
  'result.recall': ['owner', 'manager', 'reviewer'],
  'result.archive': ['owner', 'manager', 'technician'],
  'call.make': ['owner', 'manager', 'reviewer', 'front_desk'],
  'result.correct': ['owner', 'manager', 'reviewer', 'technician'],
  'incident.read': ['owner', 'manager', 'reviewer'],
  'release.settings': ['owner', 'manager'],
  'table.import': ['owner', 'manager', 'technician'],
  'messages.settings': ['owner', 'manager'],
  'notification.own': ['owner', 'manager', 'reviewer', 'technician', 'front_desk'],
  'session.own': ['owner', 'manager', 'reviewer', 'technician', 'front_desk'],
  'support.grant': ['owner', 'manager'],
} as const satisfies Record<string, readonly MemberRole[]>

export type ClinicPermission = keyof typeof clinicPermissions

/** Who on the platform may do what. No line here lets an admin see what a result says. */
export const adminPermissions = {
  'clinic.read': ['super_admin', 'admin', 'moderator'],
  'clinic.approve': ['super_admin', 'admin'],
  'clinic.suspend': ['super_admin', 'admin'],
  'doctor.read': ['super_admin', 'admin', 'moderator'],
  'doctor.approve': ['super_admin', 'admin'],
  'activity.read': ['super_admin', 'admin', 'moderator'],
  'activity.verify': ['super_admin', 'admin'],
  'delivery.read': ['super_admin', 'admin', 'moderator'],
  'delivery.retry': ['super_admin', 'admin'],
  'job.read': ['super_admin', 'admin', 'moderator'],
  'job.work': ['super_admin', 'admin'],
  'settings.read': ['super_admin', 'admin', 'moderator'],
  'settings.change': ['super_admin'],
  'storage.read': ['super_admin', 'admin'],
  'storage.change': ['super_admin'],
  'export.own': ['super_admin', 'admin'],
  'session.own': ['super_admin', 'admin', 'moderator'],
  'people.read': ['super_admin', 'admin', 'moderator'],
  'people.manage': ['super_admin', 'admin'],
  'people.security': ['super_admin'],
  'clinic.owner': ['super_admin', 'admin'],
  'support.open': ['super_admin', 'admin', 'moderator'],
  'account.read': ['super_admin', 'admin', 'moderator'],
  'account.help': ['super_admin', 'admin', 'moderator'],
  'account.merge': ['super_admin', 'admin'],
} as const satisfies Record<string, readonly AdminRole[]>

export type AdminPermission = keyof typeof adminPermissions

/** Whether a member of this role may do this. */
export function memberMay(role: MemberRole, permission: ClinicPermission): boolean {
  return (clinicPermissions[permission] as readonly MemberRole[]).includes(role)
}

/**
 * Whether this member may do this now: their role allows it, and a second step at sign-in that their clinic asks for is not
 * missing. Until it is set up they may do nothing but that.
 */
export function actorMay(actor: { role: MemberRole; mustEnrol: boolean }, permission: ClinicPermission): boolean {
  return memberMay(actor.role, permission) && (!actor.mustEnrol || permission === 'session.own')
}

/** Whether an admin of this role may do this. */
export function adminMay(role: AdminRole, permission: AdminPermission): boolean {
  return (adminPermissions[permission] as readonly AdminRole[]).includes(role)
}
