import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { noInput, publicPage } from '@/lib/web/pages'
import { askForResetAction } from './actions'

export const metadata: Metadata = { title: 'Forgotten password' }

const whatNext = (
  <p>
    The link holds for one hour. Nothing there? Look among unwanted mail first, then open this page anew and ask again.
  </p>
)

export default publicPage({ input: noInput }, () => (
  <>
    <PageHeader title="Forgotten password" lead="We send you a link by which you choose a new one." />
    <ActionForm action={askForResetAction} whenDone={whatNext}>
      <FormField name="email" type="email" label="E-mail address" autoComplete="username" required />
      <SubmitButton pendingLabel="Sending…">Send me the link</SubmitButton>
    </ActionForm>
    <p className="mt-5">
      <TextLink href="/clinic/sign-in">Back to the sign-in</TextLink>
    </p>
  </>
))
