import { cookies } from 'next/headers'
import { decode } from 'next-auth/jwt'
import { cookieNameOf, type Portal } from '@/lib/auth/portals'
import { env } from '@/lib/env'
import { idPattern } from '@/lib/ids'

const pattern = idPattern('session')

/** The session's public id from the portal's sealed cookie, or null when there is none that we sealed. */
export async function readSessionCookie(portal: Portal): Promise<string | null> {
  const name = cookieNameOf(portal)
  const value = (await cookies()).get(name)?.value
  if (!value) return null
  const sid = await openSealed(value, name)
  return typeof sid === 'string' && pattern.test(sid) ? sid : null
}

async function openSealed(token: string, salt: string): Promise<unknown> {
  try {
    return (await decode({ token, secret: env().AUTH_SECRET, salt }))?.['sid']
  } catch {
    // A cookie that does not open under our key (forged, cut, or from before a key change) is the same as none.
    return null
  }
}
