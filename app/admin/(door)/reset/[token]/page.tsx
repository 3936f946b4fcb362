import type { Metadata } from 'next'
import { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { PasswordField } from '@/components/forms/password-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { tokenInput } from '@/lib/auth/schema'
import { publicPage } from '@/lib/web/pages'
import { resetPasswordAction } from '../../actions'

export const metadata: Metadata = { title: 'Choose a new password' }

export default publicPage({ input: z.object({ token: tokenInput }) }, ({ input }) => (
  <>
    <PageHeader title="Choose a new password" lead="It ends every sign-in that is open with the old one." />
    <ActionForm
      action={resetPasswordAction}
      hidden={{ token: input.token }}
      whenDone={<ButtonLink href="/admin/sign-in">Sign in</ButtonLink>}
    >
      <PasswordField
        name="password"
        label="New password"
        hint="At least 10 characters."
        autoComplete="new-password"
        required
      />
      <SubmitButton pendingLabel="Saving…">Save the new password</SubmitButton>
    </ActionForm>
  </>
))
