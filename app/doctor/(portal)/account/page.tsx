import type { Metadata } from 'next'
import { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { PasswordChange } from '@/components/members/password-change'
import { SecondStepOn } from '@/components/members/second-step-on'
import { SecondStepScan } from '@/components/members/second-step-scan'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { DoctorActor } from '@/lib/auth/actors'
import { getDoctorAccount } from '@/lib/doctors/own-account'
import { doctorPage } from '@/lib/web/pages'
import * as actions from './actions'

export const metadata: Metadata = { title: 'Your account' }

const input = z.object({
  step: z.literal('scan').optional().catch(undefined),
  done: z.literal('off').optional().catch(undefined),
})

export default doctorPage({ can: 'own', input }, async ({ actor, input: { step, done } }) => {
  const account = await getDoctorAccount(actor)
  return (
    <>
      <PageHeader
        title="Your account"
        lead={
          <>
            You sign in as {actor.email}. <TextLink href="/doctor/devices">Where you are signed in</TextLink>
          </>
        }
      />
      <div className="max-w-3xl space-y-4">
        {done ? <Notice tone="good" title="The second step is switched off." /> : null}
        <Card title="You" lead="What we looked at. Write to us if something of it changes.">
          <DescriptionList
            items={[
              { term: 'Name', description: actor.fullName },
              { term: 'Specialisation', description: actor.specialisation },
              { term: 'Licence number', description: account.licenseNumber },
              { term: 'Country', description: account.country },
              { term: 'Phone', description: account.phone ?? '–' },
            ]}
          />
        </Card>
        <Card title="Second step at sign-in" lead="A code of your telephone, beside your password.">
          <SecondStep actor={actor} account={account} scanning={step === 'scan'} />
        </Card>
        <Card title="Password" lead="A new one ends every other sign-in of yours.">
          <PasswordChange action={actions.changePasswordAction} />
        </Card>
      </div>
    </>
  )
})

type Props = { actor: DoctorActor; account: Awaited<ReturnType<typeof getDoctorAccount>>; scanning: boolean }

function SecondStep({ actor, account, scanning }: Props) {
  const { secondStepSince, codesLeft, enrolling } = account
  if (scanning && (enrolling !== null || secondStepSince !== null))
    return (
      <SecondStepScan
        address={enrolling}
        confirm={actions.confirmEnrolmentAction}
        whenDone={<ButtonLink href="/doctor/account">I have written them down</ButtonLink>}
      />
    )
  if (secondStepSince !== null)
    return (
      <SecondStepOn
        since={secondStepSince}
        codesLeft={codesLeft}
        consequence="Your password alone opens your notes and what patients show you then."
        timeZone={actor.timeZone}
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
