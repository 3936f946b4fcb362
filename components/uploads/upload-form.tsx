import { ActionForm } from '../forms/action-form'
import { DateField } from '../forms/date-field'
import { FormField } from '../forms/form-field'
import type { FormAction } from '../forms/form-state'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'
import { TextareaField } from '../forms/textarea-field'
import type { PatientChoice } from '../patients/patient-choice'
import { PatientPicker } from '../patients/patient-picker'
import { usualTests } from '../results/usual-tests'
import { DocumentsField } from './documents-field'

type Props = {
  action: FormAction
  patient?: PatientChoice | undefined
  types: Record<string, string>
  accept: string
  documentsHint: string
  /** Today where the clinic is, like 2026-11-20. */
  today: string
}

/** A new result: its documents, whose it is, and what was tested. */
export function UploadForm({ action, patient, types, accept, documentsHint, today }: Props) {
  return (
    <ActionForm action={action}>
      <DocumentsField name="fileIds" url="/clinic/uploads" accept={accept} hint={documentsHint} />
      <PatientPicker name="patientId" url="/clinic/patients/find" chosen={patient} />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          name="resultType"
          label="Kind of result"
          options={Object.entries(types).map(([value, label]) => ({ value, label }))}
          placeholder="Choose…"
          required
        />
        <FormField name="testName" label="Test" list="usual-tests" autoComplete="off" required />
      </div>
      <datalist id="usual-tests">
        {usualTests.map((test) => (
          <option key={test}>{test}</option>
        ))}
      </datalist>
      <DateField name="testDate" label="Test date" defaultValue={today} max={today} required />
      <TextareaField
        name="notes"
        label="Note to the patient"
        hint="It is read together with the result."
        optional="may stay empty"
        rows={2}
      />
      <SubmitButton pendingLabel="Saving…">Save the result</SubmitButton>
    </ActionForm>
  )
}
