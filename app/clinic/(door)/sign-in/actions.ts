'use server'

import type { VisitorActor } from '@/lib/auth/actors'
import { openSession } from '@/lib/auth/next-auth'
import { type SignInInput, signInInput } from '@/lib/auth/schema'
import { forgetTicket, keepTicket, readTicket } from '@/lib/auth/ticket-cookie'
import { ticketMinutes } from '@/lib/members/create-ticket'
import { secondStepInput, type SecondStepInput } from '@/lib/members/schema'
import { signInMember } from '@/lib/members/sign-in-member'
import { spendTicket } from '@/lib/members/spend-ticket'
import { publicAction } from '@/lib/web/actions'

export const signInAction = publicAction(
  {
    limit: 'sign-in-address',
    input: signInInput,
    done: (step: { hasMore: boolean }, { next }) => ({
      redirect: step.hasMore
        ? `/clinic/sign-in/code${next ? `?next=${encodeURIComponent(next)}` : ''}`
        : (next ?? '/clinic'),
    }),
  },
  async (visitor: VisitorActor, input: SignInInput) => {
    const step = await signInMember(visitor, input)
    if ('ticket' in step) await keepTicket(step.ticket, ticketMinutes)
    else await openSession('clinic', () => Promise.resolve(step.session))
    return { hasMore: 'ticket' in step }
  },
)

export const spendTicketAction = publicAction(
  { limit: 'second-step-address', input: secondStepInput, done: (_, { next }) => ({ redirect: next ?? '/clinic' }) },
  async (visitor: VisitorActor, { code }: SecondStepInput) => {
    const ticket = await readTicket()
    await openSession('clinic', () => spendTicket(visitor, { ticket, code }))
    await forgetTicket()
  },
)
