import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { PasswordChange } from '@/components/members/password-change'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { getOwnAccount } from '@/lib/admins/own-account'
import { adminPage, noInput } from '@/lib/web/pages'
import * as actions from './actions'

export const metadata: Metadata = { title: 'Your account' }

export default adminPage({ can: 'session.own', input: noInput }, async ({ actor }) => {
  const { codesLeft } = await getOwnAccount(actor)
  return (
    <>
      <PageHeader
        title="Your account"
        lead={
          <>
            You sign in as {actor.email}. <TextLink href="/admin/devices">Where you are signed in</TextLink>
          </>
        }
      />
      <div className="max-w-3xl space-y-4">
        <Card title="Password" lead="A new one ends every other sign-in of yours.">
          <PasswordChange action={actions.changePasswordAction} />
        </Card>
        <Card
          title="Recovery codes"
          lead={`For a telephone that is lost. You have ${codesLeft === 0 ? 'none' : codesLeft} left.`}
        >
          <ActionForm action={actions.renewCodesAction}>
            <SubmitButton variant="secondary">Make ten new codes</SubmitButton>
          </ActionForm>
        </Card>
        <Card
          title="A new telephone"
          lead="A link goes to your e-mail address. Your telephone of today is good until you have used it."
        >
          <ActionForm action={actions.moveSecondStepAction}>
            <SubmitButton variant="secondary">Send me the link</SubmitButton>
          </ActionForm>
        </Card>
      </div>
    </>
  )
})
