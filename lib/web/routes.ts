import type { z } from 'zod'
import type { Actor, AdminActor, ClinicActor, PatientActor, VisitorActor } from '@/lib/auth/actors'
import { findAdminActor, findClinicActor, findPatientActor, visitorActor } from '@/lib/auth/guards'
import { type AdminPermission, adminMay, type ClinicPermission, memberMay } from '@/lib/auth/permissions'
import { env } from '@/lib/env'
import { AppError, notFound } from '@/lib/errors'
import type { LimitName } from '@/lib/limits/limits'
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

async function run<A extends Actor, Schema extends z.ZodType>(
  findActor: () => Promise<A>,
  door: Door<Schema>,
  verb: Verb<A, Schema>,
  request: Request,
  context: Context,
): Promise<Response> {
  try {
    const actor = await findActor()
    const query = Object.fromEntries(new URL(request.url).searchParams)
    const parsed = door.input.safeParse({ ...query, ...(await context.params) })
    // An id of the wrong form is an unknown id.
    if (!parsed.success && parsed.error.issues.some((issue) => String(issue.path[0]).endsWith('Id'))) throw notFound()
    const input = parsed.success ? parsed.data : parseInput(door.input, { ...query, ...(await context.params) })
    return await verb({ actor, input, request })
  } catch (failure) {
    return refusalResponse(await toAppError(failure))
  }
}

const signedOut = () => new AppError('unauthenticated', 'Please sign in first.')

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

export function clinicRoute<Schema extends z.ZodType>(
  door: Door<Schema> & { can: ClinicPermission },
  verb: Verb<ClinicActor, Schema>,
): Handler {
  return (request, context) => {
    const findActor = async () => {
      const actor = await findClinicActor()
      if (!actor) throw signedOut()
      assertOwnPage(request)
      if (!memberMay(actor.role, door.can)) throw new AppError('forbidden', 'Your role does not allow this.')
      return actor
    }
    return run(findActor, door, verb, request, context)
  }
}

export function patientRoute<Schema extends z.ZodType>(
  door: Door<Schema> & { can: 'own' },
  verb: Verb<PatientActor, Schema>,
): Handler {
  return (request, context) => {
    const findActor = async () => {
      const actor = await findPatientActor()
      if (!actor) throw signedOut()
      assertOwnPage(request)
      return actor
    }
    return run(findActor, door, verb, request, context)
  }
}

export function adminRoute<Schema extends z.ZodType>(
  door: Door<Schema> & { can: AdminPermission },
  verb: Verb<AdminActor, Schema>,
): Handler {
  return (request, context) => {
    const findActor = async () => {
      const actor = await findAdminActor()
      if (!actor) throw signedOut()
      assertOwnPage(request)
      if (!adminMay(actor.role, door.can)) throw new AppError('forbidden', 'Your role does not allow this.')
      return actor
    }
    return run(findActor, door, verb, request, context)
  }
}

/** A route that anybody may call: it names the limit that is taken first, per address. */
export function publicRoute<Schema extends z.ZodType>(
  door: Door<Schema> & { limit: LimitName },
  verb: Verb<VisitorActor, Schema>,
): Handler {
  return (request, context) => {
    const findActor = async () => {
      const visitor = await visitorActor()
      await takeLimit(door.limit, visitor.origin.address ?? 'unknown')
      return visitor
    }
    return run(findActor, door, verb, request, context)
  }
}
