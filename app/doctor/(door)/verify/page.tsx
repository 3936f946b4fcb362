import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PasswordField } from '@/components/forms/password-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { noInput, publicPage } from '@/lib/web/pages'
import { verifyDoctorAction } from '../actions'

export const metadata: Metadata = { title: 'Enter the code' }

const whatNext = <p>Nothing more to do for now. You can close this page.</p>

export default publicPage({ input: noInput }, () => (
  <>
    <PageHeader title="Enter the code" lead="It stands in the message that we sent when you registered." />
    <Card>
      <ActionForm action={verifyDoctorAction} whenDone={whatNext}>
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
        <PasswordField name="password" label="The password that you chose" required />
        <SubmitButton wide pendingLabel="Checking…">
          Prove this address
        </SubmitButton>
      </ActionForm>
      <p className="mt-4 text-muted">
        No message, or a code that has run out? Look among unwanted mail, then{' '}
        <TextLink href="/doctor/register">register again</TextLink>: you get a new one.
      </p>
    </Card>
  </>
))
