import { flagClassNames, releaseWayNames } from '@/lib/release/schema'
import { resultTypeNames } from '@/lib/results/schema'
import { ActionForm } from '../forms/action-form'
import { FormField } from '../forms/form-field'
import type { FormAction } from '../forms/form-state'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'

const optionsOf = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }))

/** A new rule, behind those that are there. */
export function RuleForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action}>
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          name="resultType"
          label="Kind of result"
          options={optionsOf(resultTypeNames)}
          placeholder="Every kind"
        />
        <FormField name="testName" label="Part of the test’s name" optional="may stay empty" autoComplete="off" />
        <SelectField
          name="flagClass"
          label="What its values say"
          hint="A document without values is “not known”, unless whoever authorises it says more."
          options={optionsOf(flagClassNames)}
          defaultValue="any"
        />
        <SelectField name="way" label="It goes out" options={optionsOf(releaseWayNames)} defaultValue="manual" />
        <FormField
          name="hours"
          label="Hours"
          optional="only for “after some hours”"
          inputMode="numeric"
          className="max-w-32"
        />
      </div>
      <SubmitButton>Add the rule</SubmitButton>
    </ActionForm>
  )
}
