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
import { demoAccounts } from '@/lib/demo'
import { isLocal } from '@/lib/env'
import { publicPage } from '@/lib/web/pages'
import { signInAction } from '../actions'

export const metadata: Metadata = { title: 'Doctor sign in' }

export default publicPage({ input: z.object({ next: nextInput }) }, ({ input }) => (
  <>
    <PageHeader
      title="Doctor sign in"
      lead="For doctors to whom patients show their results. Without an account, a patient’s link opens by itself."
    />
    <div className="space-y-5">
      <Card>
        <ActionForm action={signInAction} hidden={input.next ? { next: input.next } : {}}>
          <FormField name="email" type="email" label="E-mail address" autoComplete="username" required />
          <PasswordField name="password" label="Password" required />
          <FormField
            name="code"
            label="Code of your second step"
            optional="only if you have switched one on"
            autoComplete="one-time-code"
            maxLength={20}
          />
          <SubmitButton wide pendingLabel="Signing in…">
            Sign in
          </SubmitButton>
        </ActionForm>
        <p className="mt-4 flex flex-wrap justify-between gap-x-6 gap-y-2">
          <TextLink href="/doctor/forgot">I forgot my password</TextLink>
          <TextLink href="/doctor/register">Register as a doctor</TextLink>
        </p>
      </Card>
      {isLocal() ? <DemoAccounts accounts={demoAccounts.filter(({ portal }) => portal === 'doctor')} /> : null}
    </div>
  </>
))
