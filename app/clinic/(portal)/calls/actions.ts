'use server'

import { completeCall } from '@/lib/calls/complete-call'
import { callInput, completeCallInput, noteAttemptInput } from '@/lib/calls/schema'
import { noteAttempt, takeCall } from '@/lib/calls/work-call'
import { clinicAction } from '@/lib/web/actions'

const list = () => ({ redirect: '/clinic/calls' })

export const takeCallAction = clinicAction(
  {
    can: 'call.make',
    input: callInput,
    done: (_, { callId }) => ({ redirect: `/clinic/calls/${callId}` }),
  },
  takeCall,
)

export const noteAttemptAction = clinicAction({ can: 'call.make', input: noteAttemptInput, done: list }, noteAttempt)

export const completeCallAction = clinicAction({ can: 'call.make', input: completeCallInput, done: list }, completeCall)
