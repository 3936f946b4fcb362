import { CheckboxField } from '../forms/checkbox-field'
import { FormField } from '../forms/form-field'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'
import { Disclosure } from '../ui/disclosure'
import { RadioGroup } from '../ui/radio-group'
import { ShareChoices } from './share-choices'

export type Choice = { id: string; name: string; hint: string; checked: boolean }
type Option = { value: string; label: string }
type Words = Record<
  | 'results'
  | 'records'
  | 'who'
  | 'whoHint'
  | 'label'
  | 'labelHint'
  | 'days'
  | 'uses'
  | 'passcode'
  | 'passcodeHint'
  | 'versions'
  | 'follow'
  | 'followHint'
  | 'only'
  | 'onlyHint'
  | 'mode'
  | 'manifest'
  | 'manifestHint'
  | 'direct'
  | 'directHint'
  | 'saving'
  | 'savingHint'
  | 'more'
  | 'create'
  | 'creating',
  string
>

type Props = { results: readonly Choice[]; records: readonly Choice[]; days: Option[]; uses: Option[]; words: Words }

/** The fields of a new share: what, for whom, how long; the rest has good answers already and stands behind a line. */
export function ShareFields({ results, records, days, uses, words }: Props) {
  const option = (value: 'follow' | 'only' | 'manifest' | 'direct') => ({
    value,
    label: words[value],
    hint: words[`${value}Hint`],
  })
  return (
    <>
      <ShareChoices legend={words.results} name="resultIds" choices={results} />
      <ShareChoices legend={words.records} name="recordIds" choices={records} />
      <FormField name="recipientName" label={words.who} hint={words.whoHint} maxLength={120} autoComplete="off" />
      <SelectField name="days" label={words.days} options={days} defaultValue="7" />
      <FormField name="passcode" label={words.passcode} hint={words.passcodeHint} maxLength={40} autoComplete="off" />
      <Disclosure summary={words.more}>
        <SelectField name="uses" label={words.uses} options={uses} defaultValue="5" />
        <RadioGroup
          id="versions"
          name="versions"
          legend={words.versions}
          options={[option('follow'), option('only')]}
          defaultValue="follow"
        />
        <FormField name="label" label={words.label} hint={words.labelHint} maxLength={80} autoComplete="off" />
        <CheckboxField name="savingAllowed" label={words.saving} hint={words.savingHint} />
        <RadioGroup
          id="mode"
          name="mode"
          legend={words.mode}
          options={[option('manifest'), option('direct')]}
          defaultValue="manifest"
        />
      </Disclosure>
      <SubmitButton wide pendingLabel={words.creating}>
        {words.create}
      </SubmitButton>
    </>
  )
}
