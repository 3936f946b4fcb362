import type { SettingEntry, SettingField } from '@/lib/system-settings/schema'
import { ActionForm } from '../forms/action-form'
import { FormField } from '../forms/form-field'
import type { FormAction } from '../forms/form-state'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'

type Props = {
  settingKey: string
  version: number
  fields: readonly SettingField[]
  entry: SettingEntry
  action: FormAction
}

/** The form of one setting. The version that it was made from goes along, so that nobody overwrites what they have not seen. */
export function SettingForm({ settingKey, version, fields, entry, action }: Props) {
  return (
    <ActionForm action={action} hidden={{ settingKey, version: String(version) }} className="space-y-3">
      <div className="grid gap-3 sm:grid-cols-2">
        {fields.map((field) => (
          <SettingControl key={field.name} field={field} value={entry[field.name]} />
        ))}
        <FormField name="reason" label="Why" optional="may stay empty" maxLength={500} autoComplete="off" />
      </div>
      <SubmitButton size="small">Save</SubmitButton>
    </ActionForm>
  )
}

function SettingControl({ field, value }: { field: SettingField; value: string | undefined }) {
  const { name, label, kind, least, most, options = [] } = field
  if (kind === 'choice') return <SelectField name={name} label={label} options={options} defaultValue={value} />
  if (kind === 'number')
    return (
      <FormField
        name={name}
        label={label}
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        defaultValue={value}
      />
    )
  return <FormField name={name} label={label} type={kind} maxLength={most} defaultValue={value} autoComplete="off" />
}
