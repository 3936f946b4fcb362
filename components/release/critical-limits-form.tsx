import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { LimitLines } from './limit-lines'

type Limit = { loinc: string; ucum: string; name: string; low: number | null; high: number | null }

/** The clinic's own limits, analyte by analyte and unit by unit. */
export function CriticalLimitsForm({ action, limits }: { action: FormAction; limits: readonly Limit[] }) {
  return (
    <ActionForm action={action}>
      <LimitLines limits={limits} />
      <SubmitButton>Save the limits</SubmitButton>
    </ActionForm>
  )
}
