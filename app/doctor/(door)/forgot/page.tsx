import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { noInput, publicPage } from '@/lib/web/pages'
import { askForCodeAction } from '../actions'

export const metadata: Metadata = { title: 'Forgotten password' }

const whatNext = (
  <div className="space-y-4">
    <p>The code holds for half an hour. Look among unwanted mail too.</p>
    <ButtonLink href="/doctor/reset">Enter the code</ButtonLink>
  </div>
)

export default publicPage({ input: noInput }, () => (
  <>
    <PageHeader title="Forgotten password" lead="We send you a code with which you choose a new one." />
    <ActionForm action={askForCodeAction} whenDone={whatNext}>
      <FormField name="email" type="email" label="E-mail address" autoComplete="username" required />
      <SubmitButton pendingLabel="Sending…">Send me a code</SubmitButton>
    </ActionForm>
    <p className="mt-5">
      <TextLink href="/doctor/sign-in">Back to the sign-in</TextLink>
    </p>
  </>
))
