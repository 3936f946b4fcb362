import { type HeldFor, type ReleaseProblem, heldForWords, releaseProblemWords } from '@/lib/release/schema'
import { ActionForm } from '../forms/action-form'
import { DateField } from '../forms/date-field'
import { FormField } from '../forms/form-field'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { TextareaField } from '../forms/textarea-field'
import { Card } from '../ui/card'
import { Disclosure } from '../ui/disclosure'
import { Notice } from '../ui/notice'
import { Time } from '../ui/time'

export type HeldFacts = {
  for: HeldFor | null
  until: Date | null
  reason: string | null
  problem: ReleaseProblem | null
  byRule: boolean
}
type Props = {
  held: HeldFacts
  resultId: string
  maySend: boolean
  actions: Record<'scheduleResultAction' | 'holdResultAction' | 'releaseNowAction', FormAction>
  timeZone: string
}

const waitsForPress = (held: HeldFacts) => held.for === null || held.for === 'manual'

/** Why an authorised result has not gone out, until when, and what a person can do about it. */
export function HeldCard({ held, resultId, maySend, actions, timeZone }: Props) {
  return (
    <Card title={waitsForPress(held) ? 'Or at another time' : 'Why it is held'}>
      <div className="space-y-3">
        {waitsForPress(held) ? null : (
          <div className="space-y-1">
            <p>{held.for ? heldForWords[held.for] : null}</p>
            {held.until ? (
              <p>
                It goes out{' '}
                <strong>
                  <Time value={held.until} format="moment" timeZone={timeZone} />
                </strong>
                .
              </p>
            ) : null}
            {held.reason ? <p className="whitespace-pre-line">Reason: {held.reason}</p> : null}
          </div>
        )}
        {held.problem ? <Notice tone="attention" title={releaseProblemWords[held.problem]} /> : null}
        {maySend ? (
          <>
            <Disclosure summary="Set when it goes out">
              <ActionForm action={actions.scheduleResultAction} hidden={{ resultId }} className="space-y-3">
                <DateField name="date" label="Day" required />
                <FormField name="time" label="Time" type="time" className="max-w-40" defaultValue="09:00" required />
                <p className="text-sm text-muted">On your clinic’s clock ({timeZone}).</p>
                <SubmitButton variant="secondary">Set it</SubmitButton>
              </ActionForm>
            </Disclosure>
            {held.for === 'person' ? null : (
              <Disclosure summary="Hold it until a person lets it go">
                <ActionForm action={actions.holdResultAction} hidden={{ resultId }} className="space-y-3">
                  <TextareaField
                    name="reason"
                    label="Why it waits"
                    hint="Only people of your clinic see it."
                    rows={2}
                    required
                  />
                  <SubmitButton variant="secondary">Hold it</SubmitButton>
                </ActionForm>
              </Disclosure>
            )}
            {waitsForPress(held) ? null : (
              <Disclosure summary="Send it now all the same">
                <ActionForm action={actions.releaseNowAction} hidden={{ resultId }} className="space-y-3">
                  <TextareaField
                    name="reason"
                    label="Why it goes out now"
                    hint="Only people of your clinic see it."
                    rows={2}
                    required
                  />
                  <SubmitButton>Send it now</SubmitButton>
                </ActionForm>
              </Disclosure>
            )}
          </>
        ) : null}
      </div>
    </Card>
  )
}
