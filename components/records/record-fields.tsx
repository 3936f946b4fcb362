import type { RecordType } from '@/lib/records/schema'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Select } from '../ui/select'
import { Textarea } from '../ui/textarea'

export type RecordFieldWords = {
  title: string
  titleHint: string
  documentType: string
  types: Record<RecordType, string>
  person: string
  sourceDoctor: string
  dateOfRecord: string
  notes: string
  optional: string
}

type Person = { profileId: string; name: string }
type Props = { words: RecordFieldWords; people: readonly Person[]; chosen: string | undefined }

/** What somebody says of a document that they keep: a plain form's boxes, because files go with it. */
export function RecordFields({ words, people, chosen }: Props) {
  return (
    <>
      <Field id="title" label={words.title} hint={words.titleHint}>
        {(control) => <Input {...control} name="title" maxLength={255} required />}
      </Field>
      <Field id="documentType" label={words.documentType}>
        {(control) => (
          <Select
            {...control}
            name="documentType"
            options={Object.entries(words.types).map(([value, label]) => ({ value, label }))}
          />
        )}
      </Field>
      <Field id="profileId" label={words.person}>
        {(control) => (
          <Select
            {...control}
            name="profileId"
            defaultValue={chosen}
            options={people.map(({ profileId, name }) => ({ value: profileId, label: name }))}
          />
        )}
      </Field>
      <Field id="sourceDoctor" label={words.sourceDoctor} optional={words.optional}>
        {(control) => <Input {...control} name="sourceDoctor" maxLength={255} />}
      </Field>
      <Field id="dateOfRecord" label={words.dateOfRecord} optional={words.optional}>
        {(control) => <Input {...control} type="date" name="dateOfRecord" className="max-w-56" />}
      </Field>
      <Field id="notes" label={words.notes} optional={words.optional}>
        {(control) => <Textarea {...control} name="notes" rows={3} maxLength={5000} />}
      </Field>
    </>
  )
}
