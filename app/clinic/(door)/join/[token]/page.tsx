import type { Metadata } from 'next'
import { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PasswordField } from '@/components/forms/password-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { tokenInput } from '@/lib/auth/schema'
import { describeInvitation } from '@/lib/invitations/find-open-invitation'
import { memberRoleNames, memberRoleWords } from '@/lib/members/schema'
import { publicPage } from '@/lib/web/pages'
import { acceptInvitationAction } from './actions'

export const metadata: Metadata = { title: 'Take an invitation' }

// Opening the link changes nothing, because mail scanners open links too; a person's press does.
export default publicPage({ input: z.object({ token: tokenInput }) }, async ({ input: { token } }) => {
  const invitation = await describeInvitation(token)
  if (!invitation)
    return (
      <>
        <PageHeader title="Take an invitation" />
        <Notice tone="attention" title="This invitation cannot be taken.">
          <p>It was used already, has run out after seven days, or was withdrawn. Ask your clinic for a new one.</p>
        </Notice>
      </>
    )
  const { clinicName, role, email } = invitation
  return (
    <>
      <PageHeader
        title={`Work for ${clinicName}`}
        lead={`Your role is ${memberRoleNames[role].toLowerCase()}: ${memberRoleWords[role]}`}
      />
      <Card>
        <ActionForm
          action={acceptInvitationAction}
          hidden={{ token }}
          whenDone={<ButtonLink href="/clinic/sign-in">Sign in</ButtonLink>}
        >
          <p>
            You will sign in as <strong className="break-all">{email}</strong>.
          </p>
          <FormField name="fullName" label="Your name" hint="Your colleagues see it." autoComplete="name" required />
          <PasswordField
            name="password"
            label="Password"
            hint="At least 10 characters. A sentence that only you would think of is good."
            autoComplete="new-password"
            required
          />
          <SubmitButton wide pendingLabel="Joining…">
            Join
          </SubmitButton>
        </ActionForm>
      </Card>
    </>
  )
})
