import type { ValueChange } from '@/lib/corrections/schema'
import { ActionForm } from '../forms/action-form'
import { CheckboxField } from '../forms/checkbox-field'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import type { PatientChoice } from '../patients/patient-choice'
import { Identity } from '../results/identity'
import { Card } from '../ui/card'
import { Confirm } from '../ui/confirm'
import { ChangesTable, englishChangeWords } from './changes-table'

type Props = {
  resultId: string
  open: {
    correctionId: string
    reason: string
    dangerous: boolean
    reviewed: boolean
    changes: readonly ValueChange[]
    documentsReplaced: boolean
  }
  patient: PatientChoice
  actions: Record<'reviewCorrectionAction' | 'authoriseCorrectionAction' | 'discardCorrectionAction', FormAction>
  may: { review: boolean; authorise: boolean }
}

/** What the new version changes, and the steps that bring it into force. */
export function CorrectionOnItsWay({ resultId, open, patient, actions, may }: Props) {
  const hidden = { resultId, correctionId: open.correctionId }
  return (
    <>
      <Card
        flush
        title="What changes"
        lead={open.dangerous ? 'The old version is withdrawn already.' : 'The patient still sees the old version.'}
      >
        <div className="space-y-2 px-4 pb-4 sm:px-5">
          <p className="whitespace-pre-line">Reason, as the patient will read it: {open.reason}</p>
          {open.documentsReplaced ? <p>The documents are replaced.</p> : null}
        </div>
        <ChangesTable changes={open.changes} words={englishChangeWords} />
      </Card>
      {open.reviewed ? (
        <Card title="May it replace what was sent?" lead="The patient is told, and sees what changed.">
          {may.authorise ? (
            <ActionForm action={actions.authoriseCorrectionAction} hidden={hidden}>
              <SubmitButton pendingLabel="Saving…">Authorise the corrected version</SubmitButton>
            </ActionForm>
          ) : (
            <p>Somebody who may authorise results does this.</p>
          )}
        </Card>
      ) : (
        <Card title="Is it right now?">
          <div className="space-y-3">
            <Identity patient={patient} />
            {may.review ? (
              <ActionForm action={actions.reviewCorrectionAction} hidden={hidden}>
                <CheckboxField
                  name="compared"
                  label={
                    <>
                      I compared the name, the birth date and what changed with <strong>{patient.fullName}</strong>.
                    </>
                  }
                />
                <SubmitButton pendingLabel="Saving…">Mark as reviewed</SubmitButton>
              </ActionForm>
            ) : (
              <p>Somebody who may review results does this.</p>
            )}
          </div>
        </Card>
      )}
      <Confirm
        label="Discard it…"
        size="small"
        title="Discard this corrected version?"
        consequence={<p>What was sent stays as it is{open.dangerous ? ', and withdrawn' : ''}.</p>}
      >
        <ActionForm action={actions.discardCorrectionAction} hidden={hidden}>
          <SubmitButton variant="danger">Discard it</SubmitButton>
        </ActionForm>
      </Confirm>
    </>
  )
}
