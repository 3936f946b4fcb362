import { ActionForm } from '../forms/action-form'
import { DateField } from '../forms/date-field'
import { FormField } from '../forms/form-field'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { Card } from '../ui/card'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'

type Row = { resultId: string; testName: string; testDate: string; patientName: string | null }
type Props = {
  rows: readonly Row[]
  actions: Record<'sendManyAction' | 'scheduleManyAction' | 'archiveManyAction', FormAction>
  may: { send: boolean; archive: boolean }
  timeZone: string
}

/** The results that were ticked, and what can be done with all of them. */
export function ManyForms({ rows, actions, may, timeZone }: Props) {
  const chosen = rows.map(({ resultId }) => <input key={resultId} type="hidden" name="result" value={resultId} />)
  return (
    <div className="space-y-4">
      <Card title={rows.length === 1 ? 'One result is chosen' : `${rows.length} results are chosen`}>
        <ul className="divide-y divide-line">
          {rows.map(({ resultId, testName, testDate, patientName }) => (
            <li key={resultId} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
              <TextLink href={`/clinic/results/${resultId}`}>{patientName ?? 'No patient yet'}</TextLink>
              <span className="text-sm text-muted">
                {testName}, <Time value={testDate} />
              </span>
            </li>
          ))}
        </ul>
      </Card>
      {may.send ? (
        <>
          <Card title="Send them now" lead="Each that is authorised and not held goes to its patient.">
            <ActionForm action={actions.sendManyAction}>
              {chosen}
              <SubmitButton pendingLabel="Sending…">Send them</SubmitButton>
            </ActionForm>
          </Card>
          <Card title="Set when they go out" lead={`On your clinic’s clock (${timeZone}).`}>
            <ActionForm action={actions.scheduleManyAction}>
              {chosen}
              <div className="flex flex-wrap gap-5">
                <DateField name="date" label="Day" required />
                <FormField name="time" label="Time" type="time" className="max-w-40" defaultValue="09:00" required />
              </div>
              <SubmitButton variant="secondary">Set it</SubmitButton>
            </ActionForm>
          </Card>
        </>
      ) : null}
      {may.archive ? (
        <Card title="Archive them" lead="They leave the lists of work. What was sent stays open to its patients.">
          <ActionForm action={actions.archiveManyAction}>
            {chosen}
            <SubmitButton variant="danger">Archive them</SubmitButton>
          </ActionForm>
        </Card>
      ) : null}
    </div>
  )
}
