import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { Card } from '../ui/card'
import { Confirm } from '../ui/confirm'

type Props = {
  account: { accountId: string; openSessions: number }
  actions: { unlock: FormAction; end: FormAction }
}

/** What can be done for the person of an account. */
export function AccountHelp({ account: { accountId, openSessions }, actions }: Props) {
  const hidden = { accountId }
  return (
    <Card title="Help">
      <div className="space-y-4">
        <ActionForm action={actions.unlock} hidden={hidden}>
          <p>
            Gives the tries for birth dates back, and lets them ask for sign-in messages again. It opens nothing by
            itself.
          </p>
          <SubmitButton variant="secondary">Unlock</SubmitButton>
        </ActionForm>
        {openSessions > 0 ? (
          <Confirm
            label="End every sign-in…"
            title="End every open sign-in of this account?"
            consequence="For a telephone that was lost or stolen. They sign in again with their address."
          >
            <ActionForm action={actions.end} hidden={hidden}>
              <SubmitButton variant="danger">End every sign-in</SubmitButton>
            </ActionForm>
          </Confirm>
        ) : null}
      </div>
    </Card>
  )
}
