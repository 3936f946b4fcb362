import { ActionForm } from '../forms/action-form'
import { DateField } from '../forms/date-field'
import { FormField } from '../forms/form-field'
import type { FormAction } from '../forms/form-state'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'
import { TextareaField } from '../forms/textarea-field'
import { ContactFields, type ContactLine } from './contact-fields'

type Details = {
  fullName: string
  patientNumber: string
  dateOfBirth: string | null
  gender: string | null
  contacts: readonly ContactLine[]
  preferred: string
  address: string | null
  language: string
  timeZone: string | null
}

type Props = {
  action: FormAction
  hidden?: Record<string, string>
  details?: Details
  genders: Record<string, string>
  timeZones: readonly string[]
  submitLabel: string
}

const optional = 'may stay empty'
const languages = [
  { value: 'en', label: 'English' },
  { value: 'fr', label: 'French' },
]

/** A patient's details, to add or to change. */
export function PatientForm({ action, hidden, details, genders, timeZones, submitLabel }: Props) {
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
        <SelectField
          name="timeZone"
          label="Time zone"
          hint="For the hours in which no message is sent."
          optional={optional}
          options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          placeholder="As at the clinic"
          defaultValue={details?.timeZone ?? ''}
        />
      </div>
      <ContactFields contacts={details?.contacts ?? []} preferred={details?.preferred ?? 'email'} />
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
