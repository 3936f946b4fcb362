import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { TextareaField } from '../forms/textarea-field'
import { Card } from '../ui/card'
import { Time } from '../ui/time'

type Props = {
  incident: {
    incidentId: string
    closedAt: Date | null
    notes: readonly { text: string; writtenAt: Date; by: string | null }[]
  }
  actions: Record<'noteIncidentAction' | 'closeIncidentAction', FormAction>
  timeZone: string
}

/** What was done about it, and its end. */
export function IncidentFollowUp({ incident, actions, timeZone }: Props) {
  const { incidentId, closedAt, notes } = incident
  return (
    <Card title="What was done">
      <div className="space-y-4">
        {notes.length === 0 ? <p className="text-muted">Nothing is written down yet.</p> : null}
        <ul className="divide-y divide-line">
          {notes.map(({ text, writtenAt, by }, index) => (
            <li key={index} className="py-2">
              <p className="whitespace-pre-line">{text}</p>
              <p className="text-sm text-muted">
                {by}, <Time value={writtenAt} format="moment" timeZone={timeZone} />
              </p>
            </li>
          ))}
        </ul>
        {closedAt ? null : (
          <div className="no-print space-y-4">
            <ActionForm action={actions.noteIncidentAction} hidden={{ incidentId }}>
              <TextareaField name="text" label="Note" rows={3} required />
              <SubmitButton variant="secondary">Add the note</SubmitButton>
            </ActionForm>
            {notes.length > 0 ? (
              <ActionForm action={actions.closeIncidentAction} hidden={{ incidentId }}>
                <SubmitButton>Close the incident</SubmitButton>
              </ActionForm>
            ) : null}
          </div>
        )}
      </div>
    </Card>
  )
}
