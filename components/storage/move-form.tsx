import { type StorageName, storageNames } from '@/lib/storage-moves/schema'
import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'

type Props = { configured: readonly StorageName[]; newFilesGoTo: StorageName; action: FormAction }

/** Begins a move between two storages that are set up on this server. */
export function MoveForm({ configured, newFilesGoTo, action }: Props) {
  if (configured.length < 2)
    return (
      <p className="text-muted">
        Only one storage is set up on this server. Set the variables of another one, restart, and come back.
      </p>
    )
  const options = configured.map((value) => ({ value, label: storageNames[value] }))
  const from = configured.find((one) => one !== newFilesGoTo)
  return (
    <ActionForm action={action} className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField name="from" label="From" options={options} defaultValue={from} />
        <SelectField name="to" label="To" options={options} defaultValue={newFilesGoTo} />
      </div>
      <p className="text-muted">
        Every file is copied, read back and compared before its place changes. Everything opens as before meanwhile. New
        files go to: {storageNames[newFilesGoTo]}.
      </p>
      <SubmitButton>Move the files</SubmitButton>
    </ActionForm>
  )
}
