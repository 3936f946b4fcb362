import { ActionForm } from '../forms/action-form'
import { CheckboxField } from '../forms/checkbox-field'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { Card } from '../ui/card'
import { Confirm } from '../ui/confirm'
import { Time } from '../ui/time'

type Merge = { mergeId: string; fullName: string; patientNumber: string; mergedAt: Date }
type Props = {
  patient: { patientId: string; fullName: string; archivedAt: Date | null; mergedInto: object | null }
  merges: readonly Merge[]
  actions: { archivePatientAction: FormAction; restorePatientAction: FormAction; undoMergeAction: FormAction }
  timeZone: string
}

/** Archiving a patient, bringing one back, and taking merges back. */
export function PatientLife({ patient, merges, actions, timeZone }: Props) {
  const { patientId, fullName, archivedAt, mergedInto } = patient
  if (mergedInto) return null
  return (
    <Card title="Put away">
      <div className="space-y-3">
        {merges.map(({ mergeId, patientNumber, mergedAt, ...absorbed }) => (
          <Confirm
            key={mergeId}
            label={`Take the merge with ${patientNumber} back…`}
            title={`Part ${absorbed.fullName}, ${patientNumber}, from this patient again?`}
            consequence={
              <>
                Merged on <Time value={mergedAt} timeZone={timeZone} />. Results, contacts and the number go back to
                where they were.
              </>
            }
          >
            <ActionForm action={actions.undoMergeAction} hidden={{ mergeId }}>
              <SubmitButton variant="danger">Take the merge back</SubmitButton>
            </ActionForm>
          </Confirm>
        ))}
        {archivedAt ? (
          <ActionForm action={actions.restorePatientAction} hidden={{ patientId }}>
            <SubmitButton variant="secondary">Bring {fullName} back</SubmitButton>
          </ActionForm>
        ) : (
          <Confirm
            label="Archive this patient…"
            title={`Archive ${fullName}?`}
            consequence="Out of lists, search and matching. Results that were sent stay readable, and the patient can be brought back."
          >
            <ActionForm action={actions.archivePatientAction} hidden={{ patientId }}>
              <CheckboxField name="sure" label="Also if results of this patient are not sent yet" />
              <SubmitButton variant="danger">Archive {fullName}</SubmitButton>
            </ActionForm>
          </Confirm>
        )}
      </div>
    </Card>
  )
}
