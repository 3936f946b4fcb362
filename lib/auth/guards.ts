import { redirect, forbidden } from 'next/navigation'
import { cache } from 'react'
import { headers } from 'next/headers'
import { noteRefusal } from '@/lib/audit/note-refusal'
import {
  type AdminActor,
  type ClinicActor,
  type DoctorActor,
  makeAdminActor,
  makeClinicActor,
  makeDoctorActor,
  makePatientActor,
  makeVisitorActor,
  type PatientActor,
  type VisitorActor,
} from '@/lib/auth/actors'
import { actorMay, type AdminPermission, adminMay, type ClinicPermission } from '@/lib/auth/permissions'
import { type Portal, portals } from '@/lib/auth/portals'
import { readSessionCookie } from '@/lib/auth/read-cookie'
import { requestOrigin } from '@/lib/auth/request-origin'
import { findAccountSession, findAdminSession, findDoctorSession, findMemberSession } from '@/lib/auth/session-rows.sql'
import { noteSeen } from '@/lib/auth/sessions'

/** Who asks, read from the cookie and the session's row once per request; null when nobody is signed in. */
export const findClinicActor = cache(async (): Promise<ClinicActor | null> => {
  const sessionPublicId = await readSessionCookie('clinic')
  const row = sessionPublicId === null ? null : await findMemberSession(sessionPublicId)
  if (!row) return null
  const { lastSeenAt, ...fields } = row
  await noteSeen(row.sessionId, lastSeenAt)
  return makeClinicActor({ ...fields, origin: await requestOrigin() })
})

export const findPatientActor = cache(async (): Promise<PatientActor | null> => {
  const sessionPublicId = await readSessionCookie('patient')
  const row = sessionPublicId === null ? null : await findAccountSession(sessionPublicId)
  if (!row) return null
  const { lastSeenAt, ...fields } = row
  await noteSeen(row.sessionId, lastSeenAt)
  return makePatientActor({ ...fields, origin: await requestOrigin() })
})

export const findAdminActor = cache(async (): Promise<AdminActor | null> => {
  const sessionPublicId = await readSessionCookie('admin')
  const row = sessionPublicId === null ? null : await findAdminSession(sessionPublicId)
  if (!row) return null
  const { lastSeenAt, ...fields } = row
  await noteSeen(row.sessionId, lastSeenAt)
  return makeAdminActor({ ...fields, origin: await requestOrigin() })
})

export const findDoctorActor = cache(async (): Promise<DoctorActor | null> => {
  const sessionPublicId = await readSessionCookie('doctor')
  const row = sessionPublicId === null ? null : await findDoctorSession(sessionPublicId)
  if (!row) return null
  const { lastSeenAt, ...fields } = row
  await noteSeen(row.sessionId, lastSeenAt)
  return makeDoctorActor({ ...fields, origin: await requestOrigin() })
})

/** Whoever asks, without asking who they are. */
export async function visitorActor(): Promise<VisitorActor> {
  return makeVisitorActor(await requestOrigin())
}

async function toSignIn(portal: Portal): Promise<never> {
  const path = (await headers()).get('x-path')
  const next = path && path !== portals[portal].path ? `?next=${encodeURIComponent(path)}` : ''
  redirect(`${portals[portal].signInPath}${next}`)
}

async function refuse(actor: ClinicActor | AdminActor): Promise<never> {
  await noteRefusal(actor, 'forbidden')
  forbidden()
}

/** For pages: the member, or the way to the sign-in; a role that may not do this gets the 403 page. */
export async function requireClinicActor(can: ClinicPermission): Promise<ClinicActor> {
  const actor = (await findClinicActor()) ?? (await toSignIn('clinic'))
  if (actor.mustEnrol && can !== 'session.own') redirect('/clinic/account')
  return actorMay(actor, can) ? actor : refuse(actor)
}

export async function requirePatientActor(): Promise<PatientActor> {
  return (await findPatientActor()) ?? (await toSignIn('patient'))
}

export async function requireDoctorActor(): Promise<DoctorActor> {
  return (await findDoctorActor()) ?? (await toSignIn('doctor'))
}

export async function requireAdminActor(can: AdminPermission): Promise<AdminActor> {
  const actor = (await findAdminActor()) ?? (await toSignIn('admin'))
  return adminMay(actor.role, can) ? actor : refuse(actor)
}
