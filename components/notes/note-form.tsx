import { ActionForm } from '../forms/action-form'
import { CheckboxField } from '../forms/checkbox-field'
import type { FormAction } from '../forms/form-state'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'
import { TextareaField } from '../forms/textarea-field'
import { Dictation } from './dictation'

type Props = {
  action: FormAction
  hidden: Record<string, string>
  subjects: readonly { id: string; title: string; date: string | null }[]
  /** A service writes dictations down, so that a recording alone is enough. */
  isTranscribed: boolean
}

/** A new note: about what, in words or by voice, and whether the patient reads it. */
export function NoteForm({ action, hidden, subjects, isTranscribed }: Props) {
  return (
    <ActionForm action={action} hidden={hidden}>
      <SelectField
        name="about"
        label="About"
        options={[
          { value: '', label: 'The patient as a whole' },
          ...subjects.map(({ id, title, date }) => ({ value: id, label: date ? `${title}, ${date}` : title })),
        ]}
      />
      <Dictation
        hint={
          isTranscribed
            ? 'The recording is kept as the source. Leave the note empty to have it written down by machine.'
            : 'The recording is kept as the source. Write beside it what it says.'
        }
      />
      <TextareaField name="text" label="Note" rows={6} maxLength={20_000} />
      <CheckboxField name="shown" label="The patient may read this note" />
      <SubmitButton pendingLabel="Saving…">Save the note</SubmitButton>
    </ActionForm>
  )
}
