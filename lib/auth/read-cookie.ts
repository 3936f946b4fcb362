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
  return openOnce(value, name)
}

// The same cookies come with every request, and to open one costs as much as a query. Only what it says is kept, and only for
// a moment; whether its session still holds is asked of the database each time.
const opened = new Map<string, { sid: string; until: number }>()
const keptMilliseconds = 30_000
const mostKept = 5000

async function openOnce(token: string, salt: string): Promise<string | null> {
  const key = `${salt}=${token}`
  const known = opened.get(key)
  if (known && known.until > Date.now()) return known.sid
  const sid = await openSealed(token, salt)
  if (typeof sid !== 'string' || !pattern.test(sid)) return null
  if (opened.size >= mostKept) opened.clear()
  opened.set(key, { sid, until: Date.now() + keptMilliseconds })
  return sid
}

async function openSealed(token: string, salt: string): Promise<unknown> {
  try {
    return (await decode({ token, secret: env().AUTH_SECRET, salt }))?.['sid']
  } catch {
    // A cookie that does not open under our key (forged, cut, or from before a key change) is the same as none.
    return null
  }
}
