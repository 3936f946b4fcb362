import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { DocumentsField } from '../uploads/documents-field'

/** Takes one table in; what it says is asked on the next page. */
export function TableUpload({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action}>
      <DocumentsField
        name="fileIds"
        url="/clinic/uploads"
        accept=".csv,.txt,.tsv,text/csv"
        hint="One CSV file, up to 5 MB and 20,000 rows"
        legend="Table"
      />
      <p className="text-muted">The file is kept as it is, and only your clinic can open it: it names many people.</p>
      <SubmitButton pendingLabel="Reading…">Look at it</SubmitButton>
    </ActionForm>
  )
}
