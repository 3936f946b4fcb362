import { ActionForm } from '../forms/action-form'
import { CheckboxField } from '../forms/checkbox-field'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { Checkbox } from '../ui/checkbox'
import { Notice } from '../ui/notice'

type Preview = {
  survivor: { patientId: string; fullName: string; patientNumber: string }
  absorbed: { patientId: string; fullName: string; patientNumber: string }
  birthDatesDiffer: boolean
  sent: number
  waiting: number
  contacts: readonly { contactId: string; value: string }[]
  keepByDefault: boolean
}

const results = (count: number) => (count === 1 ? 'one result' : `${count} results`)

/** What moves, who will read what, and the press that does it. */
export function MergeForm({ preview, action }: { preview: Preview; action: FormAction }) {
  const { survivor, absorbed, birthDatesDiffer, sent, waiting, contacts, keepByDefault } = preview
  if (birthDatesDiffer)
    return (
      <Notice tone="danger" title="The birth dates differ, so these are two people.">
        <p>If one of them is wrong, correct it first. A result never reaches a person it is not about.</p>
      </Notice>
    )
  return (
    <ActionForm action={action} hidden={{ survivorId: survivor.patientId, absorbedId: absorbed.patientId }}>
      <ul className="list-disc space-y-1 ps-6">
        <li>
          {survivor.fullName}, number {survivor.patientNumber}, stays.
        </li>
        <li>
          {sent + waiting === 0 ? 'No result moves.' : `${results(sent + waiting)} of the other move there.`}
          {waiting > 0 ? ` Those not sent yet (${waiting}) are compared with their documents anew.` : ''}
        </li>
        <li>
          The number {absorbed.patientNumber} finds {survivor.fullName} from then on, in search and in matching.
        </li>
        <li>It can be taken back as long as none of these results was sent since.</li>
      </ul>
      {contacts.length > 0 ? (
        <fieldset>
          <legend className="font-semibold">Contacts that go over</legend>
          <p className="text-muted">
            Whoever reads there opens all results of {survivor.fullName} from then on. Leave out what you are not sure
            of. Text messages have to be agreed anew.
          </p>
          {contacts.map(({ contactId, value }) => (
            <Checkbox key={contactId} name="keep" value={contactId} label={value} defaultChecked={keepByDefault} />
          ))}
        </fieldset>
      ) : null}
      <CheckboxField name="compared" label="I have compared the two: they are the same person." />
      <SubmitButton variant="danger" pendingLabel="Merging…">
        Merge {absorbed.patientNumber} into {survivor.patientNumber}
      </SubmitButton>
    </ActionForm>
  )
}
