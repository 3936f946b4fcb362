'use server'

import { acceptInvitation } from '@/lib/invitations/accept-invitation'
import { acceptInvitationInput } from '@/lib/invitations/schema'
import { publicAction } from '@/lib/web/actions'

export const acceptInvitationAction = publicAction(
  {
    limit: 'invitation-address',
    input: acceptInvitationInput,
    done: () => ({ message: 'Welcome. You can sign in with your e-mail address and the password that you chose.' }),
  },
  acceptInvitation,
)
