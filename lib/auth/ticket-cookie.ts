import { cookies } from 'next/headers'
import { portals } from '@/lib/auth/portals'
import { env } from '@/lib/env'

/** Holds the ticket between the two steps of a sign-in, so that no other browser can go on with it. Nobody is signed in by it. */
const name = 'ticket.oodomedlink'
const path = portals.clinic.signInPath

const pattern = /^[\w-]{43}$/

export async function keepTicket(ticket: string, minutes: number): Promise<void> {
  const secure = env().APP_URL.startsWith('https://')
  const options = { httpOnly: true, sameSite: 'strict', secure, path, maxAge: minutes * 60 } as const
  ;(await cookies()).set(name, ticket, options)
}

export async function readTicket(): Promise<string | null> {
  const value = (await cookies()).get(name)?.value
  return value !== undefined && pattern.test(value) ? value : null
}

export async function forgetTicket(): Promise<void> {
  ;(await cookies()).delete({ name, path })
}
