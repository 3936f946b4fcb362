import { ActionForm } from '../forms/action-form'
import { DateField } from '../forms/date-field'
import { FormField } from '../forms/form-field'
import type { FormAction } from '../forms/form-state'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'
import { TextareaField } from '../forms/textarea-field'

type Details = {
  fullName: string
  patientNumber: string
  dateOfBirth: string | null
  gender: string | null
  email: string | null
  phone: string | null
  address: string | null
  language: string
}

type Props = {
  action: FormAction
  hidden?: Record<string, string>
  details?: Details
  genders: Record<string, string>
  submitLabel: string
}

const optional = 'may stay empty'
const languages = [
  { value: 'en', label: 'English' },
  { value: 'fr', label: 'French' },
]

/** A patient's details, to add or to change. */
export function PatientForm({ action, hidden, details, genders, submitLabel }: Props) {
  const genderOptions = Object.entries(genders).map(([value, label]) => ({ value, label }))
  return (
    <ActionForm action={action} hidden={hidden}>
      <FormField
        name="fullName"
        label="Full name"
        hint="As on the patient’s papers and on the documents."
        defaultValue={details?.fullName}
        autoComplete="off"
        required
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <FormField
          name="patientNumber"
          label="Number"
          hint="Your clinic’s own number for this patient."
          defaultValue={details?.patientNumber}
          autoComplete="off"
          required
        />
        <DateField
          name="dateOfBirth"
          label="Birth date"
          hint="Tells namesakes apart."
          optional={optional}
          defaultValue={details?.dateOfBirth ?? undefined}
        />
        <FormField
          name="email"
          type="email"
          label="E-mail address"
          hint="The message about a result goes there. Families may share one."
          optional={optional}
          defaultValue={details?.email ?? undefined}
          autoComplete="off"
        />
        <FormField
          name="phone"
          type="tel"
          label="Phone"
          hint="With the country code, like +234 801 234 5678."
          optional={optional}
          defaultValue={details?.phone ?? undefined}
          autoComplete="off"
        />
        <SelectField
          name="gender"
          label="Gender"
          optional={optional}
          options={genderOptions}
          placeholder="Not said"
          defaultValue={details?.gender ?? ''}
        />
        <SelectField
          name="language"
          label="Language of messages"
          options={languages}
          defaultValue={details?.language ?? 'en'}
        />
      </div>
      <TextareaField
        name="address"
        label="Address"
        optional={optional}
        rows={2}
        defaultValue={details?.address ?? undefined}
        autoComplete="off"
      />
      <SubmitButton pendingLabel="Saving…">{submitLabel}</SubmitButton>
    </ActionForm>
  )
}
