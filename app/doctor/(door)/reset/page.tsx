import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PasswordField } from '@/components/forms/password-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { noInput, publicPage } from '@/lib/web/pages'
import { resetPasswordAction } from '../actions'

export const metadata: Metadata = { title: 'New password' }

export default publicPage({ input: noInput }, () => (
  <>
    <PageHeader title="New password" lead="With the code from our message. All your sign-ins end with it." />
    <Card>
      <ActionForm action={resetPasswordAction} whenDone={<ButtonLink href="/doctor/sign-in">Sign in</ButtonLink>}>
        <FormField name="email" type="email" label="E-mail address" autoComplete="username" required />
        <FormField
          name="code"
          label="Code"
          hint="Eight digits. It may be tried a few times only."
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={9}
          required
        />
        <PasswordField
          name="password"
          label="New password"
          hint="At least 10 characters. A sentence that only you would think of is good."
          autoComplete="new-password"
          required
        />
        <SubmitButton wide pendingLabel="Saving…">
          Choose this password
        </SubmitButton>
      </ActionForm>
      <p className="mt-4">
        <TextLink href="/doctor/forgot">Send me a new code</TextLink>
      </p>
    </Card>
  </>
))
