import { notFound as showNotFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { noteRefusal } from '@/lib/audit/note-refusal'
import type { Actor, AdminActor, ClinicActor, DoctorActor, PatientActor, VisitorActor } from '@/lib/auth/actors'
import {
  requireAdminActor,
  requireClinicActor,
  requireDoctorActor,
  requirePatientActor,
  visitorActor,
} from '@/lib/auth/guards'
import type { AdminPermission, ClinicPermission } from '@/lib/auth/permissions'
import { AppError } from '@/lib/errors'
import { setAnswerStatus } from '@/lib/web/answer-status'

/**
 * The wrappers of pages: the guard stands in the page itself, because a layout is not run again for every page under it.
 * A page's input is its path's and its query's values together; what the query gets wrong means its default (the schema
 * says so), what the path gets wrong is a 404.
 */

export type PageProps = {
  params: Promise<Record<string, string | string[] | undefined>>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}
type Page = (props: PageProps) => Promise<ReactNode>
type Render<A, Schema extends z.ZodType> = (ask: {
  actor: A
  input: z.output<Schema>
}) => Promise<ReactNode> | ReactNode
type Door<Schema extends z.ZodType> = {
  input: Schema
  /** What is shown where there is nothing, for pages that have to work without scripts: Next's own 404 is blank then. */
  missing?: () => ReactNode
}

/** For pages that read neither path nor query. */
export const noInput = z.object({})

function nothingHere({ missing }: Pick<Door<z.ZodType>, 'missing'>): ReactNode {
  if (missing && setAnswerStatus(404)) return missing()
  showNotFound()
}

async function render<A extends Actor, Schema extends z.ZodType>(
  actor: A,
  door: Door<Schema>,
  body: Render<A, Schema>,
  props: PageProps,
): Promise<ReactNode> {
  const parsed = door.input.safeParse({ ...(await props.searchParams), ...(await props.params) })
  if (!parsed.success) return nothingHere(door)
  try {
    return await body({ actor, input: parsed.data })
  } catch (failure) {
    // The same page for what does not exist and for what is somebody else's.
    if (failure instanceof AppError && failure.code === 'not_found') {
      await noteRefusal(actor, failure.code)
      return nothingHere(door)
    }
    throw failure
  }
}

export function clinicPage<Schema extends z.ZodType>(
  door: Door<Schema> & { can: ClinicPermission },
  body: Render<ClinicActor, Schema>,
): Page {
  return async (props) => render(await requireClinicActor(door.can), door, body, props)
}

export function patientPage<Schema extends z.ZodType>(
  door: Door<Schema> & { can: 'own' },
  body: Render<PatientActor, Schema>,
): Page {
  return async (props) => render(await requirePatientActor(), door, body, props)
}

export function doctorPage<Schema extends z.ZodType>(
  door: Door<Schema> & { can: 'own' },
  body: Render<DoctorActor, Schema>,
): Page {
  return async (props) => render(await requireDoctorActor(), door, body, props)
}

export function adminPage<Schema extends z.ZodType>(
  door: Door<Schema> & { can: AdminPermission },
  body: Render<AdminActor, Schema>,
): Page {
  return async (props) => render(await requireAdminActor(door.can), door, body, props)
}

/** A page that anybody may open. */
export function publicPage<Schema extends z.ZodType>(door: Door<Schema>, body: Render<VisitorActor, Schema>): Page {
  return async (props) => render(await visitorActor(), door, body, props)
}
