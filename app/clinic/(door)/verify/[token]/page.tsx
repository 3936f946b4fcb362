import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { verifyEmailInput } from '@/lib/clinics/schema'
import { publicPage } from '@/lib/web/pages'
import { verifyEmailAction } from './actions'

export const metadata: Metadata = { title: 'Prove your e-mail address' }

// Opening the link changes nothing, because mail scanners open links too; a person's press does.
export default publicPage({ input: verifyEmailInput.strip() }, ({ input }) => (
  <>
    <PageHeader title="Prove your e-mail address" lead="One press, and we know that this address is yours." />
    <ActionForm
      action={verifyEmailAction}
      hidden={{ token: input.token }}
      whenDone={<ButtonLink href="/clinic/sign-in">Sign in</ButtonLink>}
    >
      <SubmitButton pendingLabel="One moment…">This address is mine</SubmitButton>
    </ActionForm>
  </>
))
