import type { Metadata } from 'next'
import { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { nextInput } from '@/lib/auth/schema'
import { publicPage } from '@/lib/web/pages'
import { spendTicketAction } from '../actions'

export const metadata: Metadata = { title: 'The second step' }

// The same for everybody: whether a password was right is not read from this page.
export default publicPage({ input: z.object({ next: nextInput }) }, ({ input }) => (
  <>
    <PageHeader title="The second step" lead="Your password was the first. This shows that it is you who has it." />
    <Card>
      <ActionForm action={spendTicketAction} hidden={input.next ? { next: input.next } : {}}>
        <FormField
          name="code"
          label="Code"
          hint="The six digits that your authenticator app shows now. Lost the telephone? One of your recovery codes does too."
          autoComplete="one-time-code"
          maxLength={20}
          required
        />
        <SubmitButton wide pendingLabel="Signing in…">
          Sign in
        </SubmitButton>
      </ActionForm>
      <p className="mt-4 text-muted">
        Neither app nor recovery codes? Your clinic’s owner or manager can take the second step away.{' '}
        <TextLink href="/clinic/sign-in">Begin again</TextLink>
      </p>
    </Card>
  </>
))
