import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { PasswordField } from '../forms/password-field'
import { SubmitButton } from '../forms/submit-button'
import { Confirm } from '../ui/confirm'
import { StatusBadge } from '../ui/status-badge'
import { Time } from '../ui/time'

type Props = {
  since: Date
  codesLeft: number
  /** What switching it off means for whoever does. */
  consequence: string
  timeZone: string
  renew: FormAction
  switchOff: FormAction
}

/** A second step that is on: what is left of the recovery codes, new ones, and the way back. */
export function SecondStepOn({ since, codesLeft, consequence, timeZone, renew, switchOff }: Props) {
  const left = codesLeft === 1 ? 'one recovery code' : `${codesLeft} recovery codes`
  return (
    <div className="space-y-5">
      <p className="flex flex-wrap items-center gap-3">
        <StatusBadge tone="good">On</StatusBadge>
        <span className="text-muted">
          since <Time value={since} timeZone={timeZone} />, {left} left
        </span>
      </p>
      <ActionForm action={renew}>
        <PasswordField
          name="password"
          label="Your password, for new recovery codes"
          hint="The old codes are good for nothing from then on."
          required
        />
        <SubmitButton variant="secondary">Make ten new codes</SubmitButton>
      </ActionForm>
      <Confirm label="Switch the second step off…" title="Switch the second step off?" consequence={consequence}>
        <ActionForm action={switchOff}>
          <PasswordField name="password" label="Your password" required />
          <SubmitButton variant="danger">Switch it off</SubmitButton>
        </ActionForm>
      </Confirm>
    </div>
  )
}
