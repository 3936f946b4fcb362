import Phone from 'lucide-react/icons/phone'
import { outcomeNames, relationNames } from '@/lib/calls/schema'
import { ActionForm } from '../forms/action-form'
import { DateField } from '../forms/date-field'
import { FormField } from '../forms/form-field'
import type { FormAction } from '../forms/form-state'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'
import { TextareaField } from '../forms/textarea-field'
import { Card } from '../ui/card'
import { ReadBackFields } from './read-back-fields'

type Props = {
  callId: string
  takenBy: string | null
  takenByMe: boolean
  critical: boolean
  toReadBack: readonly { analyteName: string; unit: string | null }[]
  now: { date: string; time: string }
  timeZone: string
  actions: Record<'takeCallAction' | 'noteAttemptAction' | 'completeCallAction', FormAction>
}

const optionsOf = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }))

/** Take it, ring, and write down what came of it. */
export function CallForms({ callId, takenBy, takenByMe, critical, toReadBack, now, timeZone, actions }: Props) {
  return (
    <>
      {takenByMe ? null : (
        <Card title={takenBy ? `${takenBy} has taken this call` : 'Take the call'}>
          <ActionForm action={actions.takeCallAction} hidden={{ callId }}>
            <SubmitButton icon={<Phone />}>{takenBy ? 'Take it over' : 'I am making this call'}</SubmitButton>
          </ActionForm>
        </Card>
      )}
      <Card title="Somebody was reached">
        <ActionForm action={actions.completeCallAction} hidden={{ callId }}>
          <div className="grid gap-5 sm:grid-cols-2">
            <FormField name="personReached" label="Whom did you reach?" autoComplete="off" required />
            <SelectField
              name="relation"
              label="Who is that?"
              options={optionsOf(relationNames)}
              placeholder="Choose…"
              required
            />
            <DateField name="reachedDate" label="Day" defaultValue={now.date} max={now.date} required />
            <FormField
              name="reachedTime"
              label="Time"
              hint={timeZone}
              type="time"
              className="max-w-40"
              defaultValue={now.time}
              required
            />
          </div>
          {critical ? <ReadBackFields values={toReadBack} /> : null}
          <SubmitButton pendingLabel="Saving…">The call is done</SubmitButton>
        </ActionForm>
      </Card>
      <Card title="Nobody was reached" lead="It is due again after your clinic’s pause.">
        <ActionForm action={actions.noteAttemptAction} hidden={{ callId }}>
          <SelectField
            name="outcome"
            label="What happened?"
            options={optionsOf(outcomeNames)}
            placeholder="Choose…"
            required
          />
          <TextareaField name="note" label="Note" optional="may stay empty" rows={2} />
          <SubmitButton variant="secondary">Write it down</SubmitButton>
        </ActionForm>
      </Card>
    </>
  )
}
