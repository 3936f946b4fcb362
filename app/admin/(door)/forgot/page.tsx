import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { noInput, publicPage } from '@/lib/web/pages'
import { askForResetAction } from '../actions'

export const metadata: Metadata = { title: 'Forgotten password' }

export default publicPage({ input: noInput }, () => (
  <>
    <PageHeader
      title="Forgotten password"
      lead="We send you a link by which you choose a new one. Your authenticator app stays as it is."
    />
    <ActionForm action={askForResetAction} whenDone={<p>The link holds for one hour. Look among unwanted mail too.</p>}>
      <FormField name="email" type="email" label="E-mail address" autoComplete="username" required />
      <SubmitButton pendingLabel="Sending…">Send me the link</SubmitButton>
    </ActionForm>
    <p className="mt-5">
      <TextLink href="/admin/sign-in">Back to the sign-in</TextLink>
    </p>
  </>
))
