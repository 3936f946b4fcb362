import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { Checkbox } from '../ui/checkbox'

type Choice = { kind: string; label: string; wanted: boolean }

/** Which kinds a member wants to be told of. */
export function ChoicesForm({ choices, action }: { choices: readonly Choice[]; action: FormAction }) {
  return (
    <ActionForm action={action} className="space-y-3">
      <fieldset>
        <legend className="sr-only">Tell me when</legend>
        {choices.map(({ kind, label, wanted }) => (
          <Checkbox key={kind} id={`wanted-${kind}`} name="wanted" value={kind} label={label} defaultChecked={wanted} />
        ))}
      </fieldset>
      <SubmitButton variant="secondary">Save</SubmitButton>
    </ActionForm>
  )
}
