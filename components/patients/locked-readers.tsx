import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { Notice } from '../ui/notice'

type Props = { count: number; patientId: string; action: FormAction; mayRenew: boolean }

/** That somebody gave another birth date too often, and the way to let them try again. */
export function LockedReaders({ count, patientId, action, mayRenew }: Props) {
  if (count === 0) return null
  return (
    <Notice
      tone="attention"
      title={
        count === 1
          ? 'A reader could not confirm the birth date and cannot open the results.'
          : `${count} readers could not confirm the birth date and cannot open the results.`
      }
    >
      <p>Speak with the patient, and check the birth date below. Then let them try again.</p>
      {mayRenew ? (
        <ActionForm action={action} hidden={{ patientId }} className="pt-2">
          <SubmitButton variant="secondary">Give new tries</SubmitButton>
        </ActionForm>
      ) : null}
    </Notice>
  )
}
