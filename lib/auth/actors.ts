import type { AdminRole, MemberRole } from '@/prisma/generated/enums'

/** Who does something. Every domain function takes one first; the wrong kind does not compile. */

declare const brand: unique symbol
type Branded<Kind extends string, Fields> = Readonly<Fields & { kind: Kind }> & { readonly [brand]: Kind }

/** Whence a request came, for the audit. All null when nobody asked over the network. */
export type Origin = { address: string | null; userAgent: string | null; requestId: string | null }

export const noOrigin: Origin = { address: null, userAgent: null, requestId: null }

export type ClinicActor = Branded<
  'clinic',
  {
    clinicId: bigint
    clinicPublicId: string
    clinicName: string
    clinicStatus: 'active' | 'inactive'
    clinicTimeZone: string
    /**
     * How many notifications were unread when the request came; none for work that nobody watches. Read with the session,
     * because a frame that waits for a query of its own would send its parts in another order each time.
     */
    unread?: number
    memberId: bigint
    memberPublicId: string
    fullName: string
    email: string
    role: MemberRole
    /** The branch at which they work; null where the clinic has none, or they have no fixed one. */
    branchId: bigint | null
    /** The clinic asks for a second step at sign-in, and this member has none yet. */
    mustEnrol: boolean
    sessionId: bigint
    origin: Origin
  }
>

/** The patients who share a contact that this account has proved, as they stand at this request. */
export type PatientActor = Branded<
  'patient',
  {
    accountId: bigint
    accountPublicId: string
    language: string
    patients: readonly {
      clinicId: bigint
      patientId: bigint
      /** The clinic asks for the patient's birth date first, and it was not given yet. */
      mustProve: boolean
    }[]
    sessionId: bigint
    origin: Origin
  }
>

export type AdminActor = Branded<
  'admin',
  {
    adminId: bigint
    adminPublicId: string
    fullName: string
    email: string
    role: AdminRole
    sessionId: bigint
    origin: Origin
  }
>

/** A doctor whom an admin has approved. What they read is what patients show them, and their own notes. */
export type DoctorActor = Branded<
  'doctor',
  {
    doctorId: bigint
    doctorPublicId: string
    fullName: string
    email: string
    specialisation: string
    timeZone: string
    sessionId: bigint
    origin: Origin
  }
>

/** Somebody who has not signed in. */
export type VisitorActor = Branded<'visitor', { origin: Origin }>

/** Our own work, done by a job or a script, for the reason that it names. */
export type SystemActor = Branded<'system', { reason: string; origin: Origin }>

export type Actor = ClinicActor | PatientActor | DoctorActor | AdminActor | VisitorActor | SystemActor

type Fields<A extends Actor> = Omit<A, 'kind' | typeof brand>

/** Only lib/auth (and the factories of tests) may call these; the architecture test holds the list. */
export const makeClinicActor = (fields: Fields<ClinicActor>) => ({ ...fields, kind: 'clinic' }) as ClinicActor
export const makePatientActor = (fields: Fields<PatientActor>) => ({ ...fields, kind: 'patient' }) as PatientActor
export const makeAdminActor = (fields: Fields<AdminActor>) => ({ ...fields, kind: 'admin' }) as AdminActor
export const makeDoctorActor = (fields: Fields<DoctorActor>) => ({ ...fields, kind: 'doctor' }) as DoctorActor
export const makeVisitorActor = (origin: Origin) => ({ origin, kind: 'visitor' }) as VisitorActor
export const makeSystemActor = (reason: string) => ({ reason, origin: noOrigin, kind: 'system' }) as SystemActor
