import { weekdayNames } from '@/lib/release/schema'
import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { WorkingDays } from './working-days'

type Props = {
  action: FormAction
  days: readonly { weekday: number; opensMinutes: number; closesMinutes: number }[]
}

const clock = (minutes: number | undefined) =>
  minutes === undefined
    ? ''
    : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** The clinic's week. */
export function WorkingHoursForm({ action, days }: Props) {
  const week = weekdayNames.map((name, index) => {
    const day = days.find(({ weekday }) => weekday === index + 1)
    return { name, opens: clock(day?.opensMinutes), closes: clock(day?.closesMinutes) }
  })
  return (
    <ActionForm action={action}>
      <WorkingDays week={week} />
      <SubmitButton>Save the hours</SubmitButton>
    </ActionForm>
  )
}
