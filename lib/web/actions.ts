import { redirect } from 'next/navigation'
import { z } from 'zod'
import { noteRefusal } from '@/lib/audit/note-refusal'
import type { Actor, AdminActor, ClinicActor, DoctorActor, PatientActor, VisitorActor } from '@/lib/auth/actors'
import { findAdminActor, findClinicActor, findDoctorActor, findPatientActor, visitorActor } from '@/lib/auth/guards'
import { actorMay, type AdminPermission, adminMay, type ClinicPermission } from '@/lib/auth/permissions'
import { requireStepUp } from '@/lib/auth/step-up'
import { AppError } from '@/lib/errors'
import type { LimitName } from '@/lib/limits/limits'
import { networkOf } from '@/lib/limits/network-of'
import { takeLimit } from '@/lib/limits/take-limit'
import { formInput, takeField, typedValues } from '@/lib/web/form-input'
import { parseInput, toAppError } from '@/lib/web/refusals'
import { type FormState, stepUpField } from '@/lib/web/schema'

/**
 * The wrappers of Server Actions. Every export of a "use server" file is a POST endpoint that anybody can call, so nothing
 * else may be exported there: who may, what comes in, and what follows are fields that cannot be left out.
 */

/** For buttons that send nothing but themselves. */
export const noFields = z.strictObject({})

type Refused = { message: string; fields?: Record<string, string> }
/** `secrets` are shown once, under the message, and kept nowhere. */
type Done = { message: string; secrets?: readonly string[] } | { redirect: string }
type Verb<A extends Actor, Schema extends z.ZodType, Output> = (actor: A, input: z.output<Schema>) => Promise<Output>
type Action = (previous: FormState, form: FormData) => Promise<FormState>

type Door<Schema extends z.ZodType, Output> = {
  input: Schema
  /** What the person sees when it is done: a sentence on the same page, or another page. */
  done: (output: Output, input: z.output<Schema>) => Done | Promise<Done>
  /** Says a refusal in the reader's language; without it, its own English words. */
  say?: (refusal: AppError) => Promise<Refused>
}

const signedOut = () =>
  new AppError(
    'unauthenticated',
    'You are not signed in any more. Open the sign-in page in another tab, then come back and try again.',
  )
const notAllowed = () => new AppError('forbidden', 'Your role does not allow this. Ask whoever manages the members.')

type Who<A extends Actor> = {
  find: () => Promise<A | null>
  may: (actor: A) => boolean
  /** Asks for the password again, before anything else is looked at: so it is not asked for twice where a field is wrong. */
  proveAgain?: ((actor: A, password: string | undefined) => Promise<void>) | undefined
}

async function run<A extends Actor, Schema extends z.ZodType, Output>(
  who: Who<A>,
  door: Door<Schema, Output>,
  verb: Verb<A, Schema, Output>,
  form: FormData,
): Promise<FormState> {
  const sent = formInput(form)
  const { rest: typed, value: password } = who.proveAgain
    ? takeField(sent, stepUpField)
    : { rest: sent, value: undefined }
  let actor: A | null = null
  let done: Done
  try {
    actor = await who.find()
    if (!actor) throw signedOut()
    if (!who.may(actor)) throw notAllowed()
    await who.proveAgain?.(actor, password)
    const input = parseInput(door.input, typed)
    done = await door.done(await verb(actor, input), input)
  } catch (failure) {
    const refusal = await toAppError(failure)
    if (actor) await noteRefusal(actor, refusal.code)
    const { message, fields } = door.say ? await door.say(refusal) : refusal
    return { status: 'refused', message, values: typedValues(typed), ...(fields ? { fields } : {}) }
  }
  if ('redirect' in done) redirect(done.redirect)
  return { status: 'done', message: done.message, ...(done.secrets ? { secrets: done.secrets } : {}) }
}

/** An action of a clinic's member with this permission. */
export function clinicAction<Schema extends z.ZodType, Output>(
  door: Door<Schema, Output> & { can: ClinicPermission },
  verb: Verb<ClinicActor, Schema, Output>,
): Action {
  const who = { find: findClinicActor, may: (actor: ClinicActor) => actorMay(actor, door.can) }
  return (_, form) => run(who, door, verb, form)
}

/** An action of a patient, on what is theirs; `can` says so, there being no roles among patients. */
export function patientAction<Schema extends z.ZodType, Output>(
  door: Door<Schema, Output> & { can: 'own' },
  verb: Verb<PatientActor, Schema, Output>,
): Action {
  const who = { find: findPatientActor, may: () => true }
  return (_, form) => run(who, door, verb, form)
}

/** An action of a doctor, on what is theirs and what patients show them; there are no roles among doctors. */
export function doctorAction<Schema extends z.ZodType, Output>(
  door: Door<Schema, Output> & { can: 'own' },
  verb: Verb<DoctorActor, Schema, Output>,
): Action {
  const who = { find: findDoctorActor, may: () => true }
  return (_, form) => run(who, door, verb, form)
}

/**
 * An action of an admin with this permission. One with `stepUp` is dangerous: unless the password was given in this sign-in
 * within the last minutes the form comes back with what was typed and a field for it (ActionForm draws that).
 */
export function adminAction<Schema extends z.ZodType, Output>(
  door: Door<Schema, Output> & { can: AdminPermission; stepUp?: true },
  verb: Verb<AdminActor, Schema, Output>,
): Action {
  const who = {
    find: findAdminActor,
    may: (actor: AdminActor) => adminMay(actor.role, door.can),
    proveAgain: door.stepUp ? requireStepUp : undefined,
  }
  return (_, form) => run(who, door, verb, form)
}

/** An action that anybody may call: it names the limit that is taken first, per address. */
export function publicAction<Schema extends z.ZodType, Output>(
  door: Door<Schema, Output> & { limit: LimitName },
  verb: Verb<VisitorActor, Schema, Output>,
): Action {
  const find = async () => {
    const visitor = await visitorActor()
    await takeLimit(door.limit, networkOf(visitor.origin.address))
    return visitor
  }
  return (_, form) => run({ find, may: () => true }, door, verb, form)
}
