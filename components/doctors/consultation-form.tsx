import { ActionForm } from '../forms/action-form'
import { CheckboxField } from '../forms/checkbox-field'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { TextareaField } from '../forms/textarea-field'
import { Confirm } from '../ui/confirm'
import { Time } from '../ui/time'

type Props = {
  saved: { savedAt: Date; lastConsultationAt: Date | null; consultationNotes: string | null }
  hidden: Record<string, string>
  timeZone: string
  keep: FormAction
  remove: FormAction
}

/** What a doctor remembers of a saved patient's consultations, and the way to take the patient off the list. */
export function ConsultationForm({ saved, hidden, timeZone, keep, remove }: Props) {
  return (
    <div className="space-y-5">
      <p>
        {saved.lastConsultationAt ? (
          <>
            Last consultation: <Time value={saved.lastConsultationAt} timeZone={timeZone} />
          </>
        ) : (
          'No consultation is written down yet.'
        )}
      </p>
      <ActionForm action={keep} hidden={hidden}>
        <TextareaField
          name="notes"
          label="Consultation notes"
          defaultValue={saved.consultationNotes ?? ''}
          rows={5}
          maxLength={10_000}
        />
        <CheckboxField name="consultedToday" label="I saw the patient today" />
        <SubmitButton variant="secondary">Keep this</SubmitButton>
      </ActionForm>
      <Confirm
        label="Take the patient off my list…"
        title="Take this patient off your list?"
        consequence="These consultation notes go with it. What stands under “Your notes” stays."
      >
        <ActionForm action={remove} hidden={hidden}>
          <SubmitButton variant="danger">Take the patient off</SubmitButton>
        </ActionForm>
      </Confirm>
    </div>
  )
}
