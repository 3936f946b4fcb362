import NextAuth, { type NextAuthConfig, type NextAuthResult } from 'next-auth'
import { CredentialsSignin } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { cookieNameOf, type Portal, portals } from '@/lib/auth/portals'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'

/**
 * next-auth seals the cookie and sets it; who somebody is, lib/auth decides. Its HTTP handlers are not mounted anywhere: the
 * only way to its sign-in is through our actions, with their limits and their audit.
 */

/** Carries our own refusal through next-auth, which lets only its own errors pass. */
class Refusal extends CredentialsSignin {
  constructor(readonly refusal: AppError) {
    super(refusal.message)
  }
}

type Prove = () => Promise<string>

// What the action is about to prove, handed over inside the process: nothing that arrives over HTTP can name a session.
const pending = new Map<string, Prove>()

function configuration(portal: Portal): NextAuthConfig {
  const secure = env().APP_URL.startsWith('https://')
  const options = { httpOnly: true, sameSite: 'lax', path: portals[portal].path, secure } as const
  const maxAge = portals[portal].sessionHours * 3600
  return {
    secret: env().AUTH_SECRET,
    trustHost: true,
    basePath: `${portals[portal].path}/auth`,
    session: { strategy: 'jwt', maxAge },
    cookies: {
      sessionToken: { name: cookieNameOf(portal), options },
      // next-auth takes every cookie whose name begins with the session's for a piece of it, so these may not begin so.
      callbackUrl: { name: `next.${cookieNameOf(portal)}`, options },
      csrfToken: { name: `csrf.${cookieNameOf(portal)}`, options },
    },
    pages: { signIn: portals[portal].signInPath, error: portals[portal].signInPath },
    logger: {
      // A refused sign-in is an everyday event and is in the audit; next-auth would print its stack.
      error: (error) => error instanceof CredentialsSignin || log.error({ cause: error }, 'next-auth failed'),
      warn: () => undefined,
      debug: () => undefined,
    },
    providers: [
      Credentials({
        credentials: { ticket: {} },
        async authorize({ ticket }) {
          const prove = pending.get(String(ticket))
          if (!prove) return null
          try {
            return { id: await prove() }
          } catch (cause) {
            if (cause instanceof AppError) throw new Refusal(cause)
            throw cause
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user?.id ? { sid: user.id } : token),
    },
  }
}

const instances = new Map<Portal, NextAuthResult>()

function instance(portal: Portal): NextAuthResult {
  const existing = instances.get(portal)
  if (existing) return existing
  const made = NextAuth(configuration(portal))
  instances.set(portal, made)
  return made
}

/**
 * Runs `prove` (which checks the password or spends the link, and answers a new session's public id) and sets the portal's
 * cookie. @throws the AppError that `prove` threw.
 */
export async function openSession(portal: Portal, prove: Prove): Promise<void> {
  const ticket = crypto.randomUUID()
  pending.set(ticket, prove)
  try {
    await instance(portal).signIn('credentials', { ticket, redirect: false, redirectTo: portals[portal].path })
  } catch (cause) {
    throw cause instanceof Refusal ? cause.refusal : cause
  } finally {
    pending.delete(ticket)
  }
}

/** Takes the portal's cookie away; the session's row is ended by whoever calls this. */
export async function closeSession(portal: Portal): Promise<void> {
  await instance(portal).signOut({ redirect: false })
}
