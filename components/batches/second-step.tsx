import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { TextareaField } from '../forms/textarea-field'
import type { PatientChoice } from '../patients/patient-choice'
import { PatientLine } from '../patients/patient-line'
import { Card } from '../ui/card'
import { Notice } from '../ui/notice'

type Props = {
  hidden: Record<string, string>
  patient: PatientChoice
  /** Who looks has chosen the patient: somebody else has to look too. */
  ownChoice: boolean
  action: FormAction
}

/** The second person's word, where a document does not bear the patient's name and one more identifier. */
export function SecondStep({ hidden, patient, ownChoice, action }: Props) {
  return (
    <Card title="A second person" lead="The document does not bear this patient’s name and one more identifier.">
      <div className="space-y-3">
        <PatientLine patient={patient} />
        {ownChoice ? (
          <Notice tone="attention" title="You chose this patient">
            Somebody else has to look at it and say why it is right.
          </Notice>
        ) : (
          <ActionForm action={action} hidden={hidden} className="space-y-3">
            <TextareaField
              name="reason"
              label="Why is it this patient’s?"
              hint="How you know it, for example: the number on the sample list. It is kept with the result."
              rows={3}
              required
            />
            <SubmitButton pendingLabel="Saving…">I looked at it: it is this patient’s</SubmitButton>
          </ActionForm>
        )}
      </div>
    </Card>
  )
}
