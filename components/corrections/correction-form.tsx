import type { ObservationRow } from '@/lib/observations/schema'
import { ActionForm } from '../forms/action-form'
import { CheckboxField } from '../forms/checkbox-field'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { TextareaField } from '../forms/textarea-field'
import { DocumentsField } from '../uploads/documents-field'
import { ValueFields } from './value-fields'

type Props = {
  action: FormAction
  resultId: string
  hasDocuments: boolean
  values: readonly ObservationRow[]
  accept: string
  documentsHint: string
  withdrawn: boolean
}

/** A new version of a sent result: other values, other documents, or both, and why. */
export function CorrectionForm({ action, resultId, hasDocuments, values, accept, documentsHint, withdrawn }: Props) {
  return (
    <ActionForm action={action} hidden={{ resultId }}>
      <TextareaField
        name="reason"
        label="Why is it corrected?"
        hint="The patient reads this beside what changed. Write it for them."
        rows={2}
        required
      />
      <ValueFields values={values} />
      {hasDocuments ? (
        <CheckboxField
          name="keepDocuments"
          label="The documents stay as they are"
          hint="Only where they do not say what you correct above."
        />
      ) : null}
      <DocumentsField
        name="fileIds"
        url="/clinic/uploads"
        accept={accept}
        hint={documentsHint}
        legend={hasDocuments ? 'Documents that replace the old ones' : 'Documents, where there are any'}
      />
      {withdrawn ? null : (
        <CheckboxField
          name="dangerous"
          label="What was sent is dangerous: withdraw it now"
          hint="Nobody can open it from this moment until the corrected version is authorised."
        />
      )}
      <SubmitButton pendingLabel="Saving…">Make the corrected version</SubmitButton>
    </ActionForm>
  )
}
