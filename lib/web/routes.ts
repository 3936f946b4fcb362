import type { z } from 'zod'
import { noteRefusal } from '@/lib/audit/note-refusal'
import type { Actor, AdminActor, ClinicActor, DoctorActor, PatientActor, VisitorActor } from '@/lib/auth/actors'
import { findAdminActor, findClinicActor, findDoctorActor, findPatientActor, visitorActor } from '@/lib/auth/guards'
import { actorMay, type AdminPermission, adminMay, type ClinicPermission } from '@/lib/auth/permissions'
import { env } from '@/lib/env'
import { AppError, notFound } from '@/lib/errors'
import type { LimitName } from '@/lib/limits/limits'
import { networkOf } from '@/lib/limits/network-of'
import { takeLimit } from '@/lib/limits/take-limit'
import { parseInput, toAppError } from '@/lib/web/refusals'

/** The wrappers of route handlers: the same fields as the actions', and one form of answer for every refusal. */

type Context = { params: Promise<Record<string, string | string[] | undefined>> }
type Handler = (request: Request, context: Context) => Promise<Response>
type Ask<A extends Actor, Schema extends z.ZodType> = { actor: A; input: z.output<Schema>; request: Request }
type Verb<A extends Actor, Schema extends z.ZodType> = (ask: Ask<A, Schema>) => Promise<Response>
/** `input` is checked against the path's and the query's values together. */
type Door<Schema extends z.ZodType> = { input: Schema }

const privateHeaders = {
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
}

/** The one form of a refusal: `{ error: { code, message, fields? } }`. */
export function refusalResponse(refusal: AppError): Response {
  const { code, message, fields } = refusal
  return Response.json(
    { error: { code, message, ...(fields && Object.keys(fields).length > 0 ? { fields } : {}) } },
    {
      status: refusal.status,
      headers: {
        ...privateHeaders,
        ...(refusal.retryAfterSeconds === undefined ? {} : { 'retry-after': String(refusal.retryAfterSeconds) }),
      },
    },
  )
}

type Who<A extends Actor> = {
  find: () => Promise<A | null>
  may: (actor: A) => boolean
  /** A door without a cookie is as open to other sites as to ours. */
  anyOrigin?: boolean
}

async function run<A extends Actor, Schema extends z.ZodType>(
  who: Who<A>,
  door: Door<Schema>,
  verb: Verb<A, Schema>,
  request: Request,
  context: Context,
): Promise<Response> {
  let actor: A | null = null
  try {
    actor = await who.find()
    if (!actor) throw signedOut()
    if (!who.anyOrigin) assertOwnPage(request)
    if (!who.may(actor)) throw new AppError('forbidden', 'Your role does not allow this.')
    const given = { ...Object.fromEntries(new URL(request.url).searchParams), ...(await context.params) }
    const parsed = door.input.safeParse(given)
    // An id of the wrong form is an unknown id.
    if (!parsed.success && parsed.error.issues.some((issue) => String(issue.path[0]).endsWith('Id'))) throw notFound()
    const input = parsed.success ? parsed.data : parseInput(door.input, given)
    return await withoutUnreadBody(request, await verb({ actor, input, request }))
  } catch (failure) {
    const refusal = await toAppError(failure)
    if (actor) await noteRefusal(actor, refusal.code)
    return refusalResponse(refusal)
  }
}

const signedOut = () => new AppError('unauthenticated', 'Please sign in first.')

/** Nobody reads the body of an answer to HEAD, and one that is not let go keeps its file or its storage connection for ever. */
async function withoutUnreadBody(request: Request, response: Response): Promise<Response> {
  if (request.method !== 'HEAD') return response
  await response.body?.cancel()
  return new Response(null, response)
}

/**
 * A cookie travels with any request to us, whoever's page sent it; so one that changes something has to come from our own
 * pages. Browsers say so in Sec-Fetch-Site, older ones in Origin.
 */
function assertOwnPage(request: Request) {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  const own = site === null ? origin === new URL(env().APP_URL).origin : site === 'same-origin'
  if (!own) throw new AppError('forbidden', 'This request did not come from our own pages.')
}

/** A route of a clinic's member with this permission. */
export function clinicRoute<Schema extends z.ZodType>(
  door: Door<Schema> & { can: ClinicPermission },
  verb: Verb<ClinicActor, Schema>,
): Handler {
  const who = { find: findClinicActor, may: (actor: ClinicActor) => actorMay(actor, door.can) }
  return (request, context) => run(who, door, verb, request, context)
}

/** A route of a patient, to what is theirs. */
export function patientRoute<Schema extends z.ZodType>(
  door: Door<Schema> & { can: 'own' },
  verb: Verb<PatientActor, Schema>,
): Handler {
  const who = { find: findPatientActor, may: () => true }
  return (request, context) => run(who, door, verb, request, context)
}

/** A route of a doctor, to what is theirs and what patients show them. */
export function doctorRoute<Schema extends z.ZodType>(
  door: Door<Schema> & { can: 'own' },
  verb: Verb<DoctorActor, Schema>,
): Handler {
  const who = { find: findDoctorActor, may: () => true }
  return (request, context) => run(who, door, verb, request, context)
}

/** A route of an admin with this permission. */
export function adminRoute<Schema extends z.ZodType>(
  door: Door<Schema> & { can: AdminPermission },
  verb: Verb<AdminActor, Schema>,
): Handler {
  const who = { find: findAdminActor, may: (actor: AdminActor) => adminMay(actor.role, door.can) }
  return (request, context) => run(who, door, verb, request, context)
}

/**
 * A route that anybody may call: it names the limit that is taken first, per address. `ownPages` keeps it to requests of our
 * own pages, where what it does would serve other sites at our cost.
 */
export function publicRoute<Schema extends z.ZodType>(
  door: Door<Schema> & { limit: LimitName; ownPages?: true },
  verb: Verb<VisitorActor, Schema>,
): Handler {
  const find = async () => {
    const visitor = await visitorActor()
    await takeLimit(door.limit, networkOf(visitor.origin.address))
    return visitor
  }
  return (request, context) => run({ find, may: () => true, anyOrigin: !door.ownPages }, door, verb, request, context)
}
