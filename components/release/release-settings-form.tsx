import { ActionForm } from '../forms/action-form'
import { CheckboxField } from '../forms/checkbox-field'
import { FormField } from '../forms/form-field'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'

type Props = {
  action: FormAction
  settings: {
    tellPatientOfHeld: boolean
    criticalCallMinutes: number
    callRetryMinutes: number
    unreadHours: number | null
  }
}

/** How soon people are telephoned, and whether patients hear of results that are on their way. */
export function ReleaseSettingsForm({ action, settings }: Props) {
  return (
    <ActionForm action={action}>
      <div className="grid gap-5 sm:grid-cols-2">
        <FormField
          name="criticalCallMinutes"
          label="A critical value is telephoned within (minutes)"
          inputMode="numeric"
          className="max-w-32"
          defaultValue={settings.criticalCallMinutes}
          required
        />
        <FormField
          name="callRetryMinutes"
          label="After a try that failed, again in (minutes)"
          inputMode="numeric"
          className="max-w-32"
          defaultValue={settings.callRetryMinutes}
          required
        />
        <FormField
          name="unreadHours"
          label="An abnormal result that nobody opens goes the next way after (hours)"
          hint="By the next way of writing, and then to the call list. Empty: never."
          inputMode="numeric"
          className="max-w-32"
          defaultValue={settings.unreadHours ?? ''}
        />
      </div>
      <CheckboxField
        name="tellPatientOfHeld"
        label="Tell patients that a result is on its way"
        hint="On their page, only once it is authorised, and never what it is: “A result is being looked at by your clinic.”"
        defaultChecked={settings.tellPatientOfHeld}
      />
      <SubmitButton>Save</SubmitButton>
    </ActionForm>
  )
}
