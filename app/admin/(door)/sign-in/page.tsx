import type { Metadata } from 'next'
import { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PasswordField } from '@/components/forms/password-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { DemoAccounts } from '@/components/sessions/demo-accounts'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { nextInput } from '@/lib/auth/schema'
import { demoAccounts, demoAdminCode } from '@/lib/demo'
import { isLocal } from '@/lib/env'
import { publicPage } from '@/lib/web/pages'
import { signInAction } from '../actions'

export const metadata: Metadata = { title: 'Admin sign in' }

export default publicPage({ input: z.object({ next: nextInput }) }, ({ input }) => (
  <>
    <PageHeader title="Admin sign in" lead="For the people who run OodoMedLink." />
    <div className="space-y-5">
      <Card>
        <ActionForm action={signInAction} hidden={input.next ? { next: input.next } : {}}>
          <FormField name="email" type="email" label="E-mail address" autoComplete="username" required />
          <PasswordField name="password" label="Password" required />
          <FormField
            name="code"
            label="Code"
            hint="The six digits that your authenticator app shows now, or one of your recovery codes."
            autoComplete="one-time-code"
            maxLength={12}
            required
          />
          <SubmitButton wide pendingLabel="Signing in…">
            Sign in
          </SubmitButton>
        </ActionForm>
        <p className="mt-4">
          <TextLink href="/admin/forgot">I forgot my password</TextLink>
        </p>
      </Card>
      {isLocal() ? <LocalHelp /> : null}
    </div>
  </>
))

function LocalHelp() {
  const accounts = demoAccounts.filter(({ portal }) => portal === 'admin')
  return (
    <DemoAccounts
      accounts={accounts.map((account) => ({
        ...account,
        note: `Code now: ${demoAdminCode()} (good for half a minute)`,
      }))}
    />
  )
}
