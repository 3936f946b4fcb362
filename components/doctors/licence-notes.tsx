import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { TextareaField } from '../forms/textarea-field'
import { Time } from '../ui/time'

type Props = {
  doctor: { doctorId: string; licence: { notes: string; at: Date; by: string | null } | null }
  /** Null for whoever may only read. */
  action: FormAction | null
}

/** What admins know of a licence: the last words, who wrote them, and a box to write anew. */
export function LicenceNotes({ doctor, action }: Props) {
  const { licence } = doctor
  return (
    <div className="space-y-4">
      {licence ? (
        <div>
          <p className="whitespace-pre-line">{licence.notes}</p>
          <p className="text-sm text-muted">
            <Time value={licence.at} format="moment" />
            {licence.by ? `, ${licence.by}` : null}
          </p>
        </div>
      ) : (
        <p className="text-muted">Nobody has written anything down yet.</p>
      )}
      {action ? (
        <ActionForm action={action} hidden={{ doctorId: doctor.doctorId }}>
          <TextareaField
            name="notes"
            label="What you found"
            hint="Which register, when you looked, what it says. The doctor never reads this."
            defaultValue={licence ? licence.notes : ''}
            rows={4}
          />
          <SubmitButton variant="secondary">Keep this</SubmitButton>
        </ActionForm>
      ) : null}
    </div>
  )
}
