import { bloodGroups, genders, relationships } from '@/lib/profiles/schema'
import { ActionForm } from '../forms/action-form'
import { DateField } from '../forms/date-field'
import { FormField } from '../forms/form-field'
import type { FormAction } from '../forms/form-state'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'
import { TextareaField } from '../forms/textarea-field'

export type ProfileWords = {
  refused: string
  optional: string
  fullName: string
  nickname: string
  nicknameHint: string
  relationship: string
  relationships: Record<(typeof relationships)[number], string>
  dateOfBirth: string
  dateOfBirthHint: string
  gender: string
  genders: Record<(typeof genders)[number], string>
  bloodGroup: string
  notSaid: string
  allergies: string
  allergiesHint: string
  chronicConditions: string
  emergencyTitle: string
  emergencyContactName: string
  emergencyContactPhone: string
  phoneHint: string
  save: string
}

export type ProfileValues = {
  profileId: string
  fullName: string | null
  nickname: string | null
  relationship: (typeof relationships)[number]
  dateOfBirth: string | null
  gender: (typeof genders)[number] | null
  bloodGroup: string | null
  allergies: string | null
  chronicConditions: string | null
  emergencyContactName: string | null
  emergencyContactPhone: string | null
}

type Props = { action: FormAction; values: ProfileValues; words: ProfileWords }

/** Everything that an account says of one of its people. Only a name that may be told can be changed. */
export function ProfileForm({ action, values, words }: Props) {
  const { profileId } = values
  return (
    <ActionForm action={action} hidden={{ profileId }} refusedTitle={words.refused}>
      {values.fullName === null ? null : (
        <FormField name="fullName" label={words.fullName} defaultValue={values.fullName} maxLength={255} required />
      )}
      <FormField
        name="nickname"
        label={words.nickname}
        hint={words.nicknameHint}
        optional={words.optional}
        defaultValue={values.nickname ?? ''}
        maxLength={60}
      />
      <SelectField
        name="relationship"
        label={words.relationship}
        defaultValue={values.relationship}
        options={relationships.map((value) => ({ value, label: words.relationships[value] }))}
      />
      <DateField
        name="dateOfBirth"
        label={words.dateOfBirth}
        hint={words.dateOfBirthHint}
        optional={words.optional}
        defaultValue={values.dateOfBirth ?? ''}
      />
      <SelectField
        name="gender"
        label={words.gender}
        optional={words.optional}
        placeholder={words.notSaid}
        defaultValue={values.gender ?? ''}
        options={genders.map((value) => ({ value, label: words.genders[value] }))}
      />
      <SelectField
        name="bloodGroup"
        label={words.bloodGroup}
        optional={words.optional}
        placeholder={words.notSaid}
        defaultValue={values.bloodGroup ?? ''}
        options={bloodGroups.map((value) => ({ value, label: value }))}
      />
      <TextareaField
        name="allergies"
        label={words.allergies}
        hint={words.allergiesHint}
        optional={words.optional}
        defaultValue={values.allergies ?? ''}
        rows={3}
        maxLength={2000}
      />
      <TextareaField
        name="chronicConditions"
        label={words.chronicConditions}
        optional={words.optional}
        defaultValue={values.chronicConditions ?? ''}
        rows={3}
        maxLength={2000}
      />
      <fieldset className="space-y-4">
        <legend className="text-xl font-semibold">{words.emergencyTitle}</legend>
        <FormField
          name="emergencyContactName"
          label={words.emergencyContactName}
          optional={words.optional}
          defaultValue={values.emergencyContactName ?? ''}
          maxLength={255}
        />
        <FormField
          name="emergencyContactPhone"
          type="tel"
          label={words.emergencyContactPhone}
          hint={words.phoneHint}
          optional={words.optional}
          defaultValue={values.emergencyContactPhone ?? ''}
          maxLength={30}
        />
      </fieldset>
      <SubmitButton>{words.save}</SubmitButton>
    </ActionForm>
  )
}
