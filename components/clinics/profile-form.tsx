import { ActionForm } from '../forms/action-form'
import { FormField } from '../forms/form-field'
import type { FormAction } from '../forms/form-state'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'
import { TextareaField } from '../forms/textarea-field'
import type { SelectOption } from '../ui/select'

type Props = {
  action: FormAction
  profile: {
    clinicName: string
    phone: string | null
    address: string | null
    city: string | null
    state: string | null
    country: string | null
    timeZone: string
    colour: string | null
  }
  countries: readonly SelectOption[]
  timeZones: readonly string[]
}

const optional = 'may stay empty'

/** What a clinic says of itself. */
export function ProfileForm({ action, profile, countries, timeZones }: Props) {
  return (
    <ActionForm action={action}>
      <FormField
        name="clinicName"
        label="Name"
        hint="As your patients know it."
        defaultValue={profile.clinicName}
        required
      />
      <FormField
        name="phone"
        type="tel"
        label="Phone"
        hint="Patients call it from their result."
        optional={optional}
        defaultValue={profile.phone ?? undefined}
      />
      <TextareaField
        name="address"
        label="Street and number"
        optional={optional}
        rows={2}
        defaultValue={profile.address ?? undefined}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <FormField name="city" label="City" optional={optional} defaultValue={profile.city ?? undefined} />
        <FormField name="state" label="State or region" optional={optional} defaultValue={profile.state ?? undefined} />
        <SelectField name="country" label="Country" options={countries} defaultValue={profile.country ?? ''} required />
        <SelectField
          name="timeZone"
          label="Time zone"
          hint="Your days begin and end in it."
          options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          defaultValue={profile.timeZone}
          required
        />
      </div>
      <FormField
        name="colour"
        label="Colour"
        hint="As #rrggbb. Your name stands on it in white, so it has to be dark enough."
        optional={optional}
        defaultValue={profile.colour ?? undefined}
        maxLength={7}
        className="max-w-40"
      />
      <SubmitButton pendingLabel="Saving…">Save the profile</SubmitButton>
    </ActionForm>
  )
}
