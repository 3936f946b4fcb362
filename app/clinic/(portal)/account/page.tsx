import type { Metadata } from 'next'
import { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { PasswordChange } from '@/components/members/password-change'
import { SecondStepOn } from '@/components/members/second-step-on'
import { SecondStepScan } from '@/components/members/second-step-scan'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { ClinicActor } from '@/lib/auth/actors'
import { getAccount } from '@/lib/members/get-account'
import { clinicPage } from '@/lib/web/pages'
import * as actions from './actions'

export const metadata: Metadata = { title: 'Your account' }

const input = z.object({
  step: z.literal('scan').optional().catch(undefined),
  done: z.literal('off').optional().catch(undefined),
})

export default clinicPage({ can: 'session.own', input }, async ({ actor, input: { step, done } }) => {
  const account = await getAccount(actor)
  return (
    <>
      <PageHeader
        title="Your account"
        lead={
          <>
            You sign in as {actor.email}. <TextLink href="/clinic/devices">Where you are signed in</TextLink>
          </>
        }
      />
      <div className="max-w-3xl space-y-4">
        {actor.mustEnrol ? (
          <Notice tone="attention" title="Your clinic asks for a second step at sign-in.">
            <p>Please set it up now. Everything else opens afterwards.</p>
          </Notice>
        ) : null}
        {done ? <Notice tone="good" title="The second step is switched off." /> : null}
        <Card title="Second step at sign-in" lead="A code of your telephone, beside your password.">
          <SecondStep actor={actor} account={account} scanning={step === 'scan'} />
        </Card>
        {actor.mustEnrol ? null : (
          <Card title="Password" lead="A new one ends every other sign-in of yours.">
            <PasswordChange action={actions.changePasswordAction} />
          </Card>
        )}
      </div>
    </>
  )
})

type Props = { actor: ClinicActor; account: Awaited<ReturnType<typeof getAccount>>; scanning: boolean }

function SecondStep({ actor, account, scanning }: Props) {
  const { secondStepSince, codesLeft, required, enrolling } = account
  if (scanning && (enrolling !== null || secondStepSince !== null))
    return (
      <SecondStepScan
        address={enrolling}
        confirm={actions.confirmEnrolmentAction}
        whenDone={<ButtonLink href="/clinic/account">I have written them down</ButtonLink>}
      />
    )
  if (secondStepSince !== null)
    return (
      <SecondStepOn
        since={secondStepSince}
        codesLeft={codesLeft}
        consequence={
          required
            ? 'Your clinic asks for one: you will be led to setting it up again, on a new telephone for example.'
            : 'Your password alone opens the clinic’s results then.'
        }
        timeZone={actor.clinicTimeZone}
        renew={actions.renewRecoveryCodesAction}
        switchOff={actions.switchOffSecondStepAction}
      />
    )
  return (
    <ActionForm action={actions.startEnrolmentAction}>
      <p>
        Whoever learns your password cannot sign in with it alone then. You need an authenticator app on your telephone;
        any will do, and it works without a network.
      </p>
      <SubmitButton>Set it up</SubmitButton>
    </ActionForm>
  )
}
