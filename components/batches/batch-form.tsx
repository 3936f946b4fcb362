import { ActionForm } from '../forms/action-form'
import { DateField } from '../forms/date-field'
import { FormField } from '../forms/form-field'
import type { FormAction } from '../forms/form-state'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'
import { usualTests } from '../results/usual-tests'

type Props = { action: FormAction; types: Record<string, string>; today: string }

/** What holds for all documents of a batch; whose each is, is found afterwards. */
export function BatchForm({ action, types, today }: Props) {
  return (
    <ActionForm action={action}>
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          name="resultType"
          label="Kind of results"
          options={Object.entries(types).map(([value, label]) => ({ value, label }))}
          placeholder="Choose…"
          required
        />
        <FormField
          name="testName"
          label="Test"
          hint="As the patients will read it."
          list="usual-tests"
          defaultValue="Laboratory report"
          autoComplete="off"
          required
        />
      </div>
      <datalist id="usual-tests">
        {usualTests.map((test) => (
          <option key={test}>{test}</option>
        ))}
      </datalist>
      <div className="grid gap-5 sm:grid-cols-2">
        <DateField name="testDate" label="Test date" defaultValue={today} max={today} required />
        <FormField name="name" label="Name of the batch" hint="To find it again." optional="may stay empty" />
      </div>
      <SubmitButton pendingLabel="Opening…">Go on to the documents</SubmitButton>
    </ActionForm>
  )
}
