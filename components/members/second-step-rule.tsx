import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { Card } from '../ui/card'

type Props = {
  action: FormAction
  required: boolean
  members: readonly { hasSecondStep: boolean; suspended: boolean }[]
}

/** Whether everybody needs a second step at sign-in, and what changing that does. */
export function SecondStepRule({ action, required, members }: Props) {
  const without = members.filter((member) => !member.suspended && !member.hasSecondStep).length
  const who = without === 1 ? 'One member has' : `${without} members have`
  return (
    <Card title="Second step at sign-in">
      <ActionForm action={action} hidden={{ required: required ? 'no' : 'yes' }}>
        <p>
          {required
            ? 'Every member needs a code of their telephone beside the password.'
            : 'Each member decides whether a code of their telephone is asked for beside the password.'}{' '}
          {without > 0
            ? `${who} none yet${required ? ': they can do nothing here until it is set up.' : '. If you ask for it, they are led to setting it up at their next step here.'}`
            : 'Everybody has it.'}
        </p>
        <SubmitButton variant="secondary">
          {required ? 'Leave it to each member' : 'Ask every member for it'}
        </SubmitButton>
      </ActionForm>
    </Card>
  )
}
