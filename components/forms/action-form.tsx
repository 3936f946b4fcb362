'use client'

import { type ReactNode, useActionState, useId, useMemo } from 'react'
import { DoneNotice } from './done-notice'
import { ErrorSummary } from './error-summary'
import { FormContext } from './form-context'
import { type FormAction, type FormState, idleForm } from './form-state'
import { StepUpField } from './step-up-field'

export type ActionFormProps = {
  action: FormAction
  initial?: FormState | undefined
  hidden?: Record<string, string> | undefined
  refusedTitle?: string | undefined
  whenDone?: ReactNode
  className?: string | undefined
  children: ReactNode
}

/**
 * A form over a Server Action that works without scripts: after a POST the server renders it again with its state.
 * Ids go in `hidden`; the action is never bound here, because one POST without scripts would then hang the server.
 * A dangerous act that is refused until the password is given again comes back with a field for it.
 * `whenDone` takes the form's place once it is done; without it, the form stays under the words of the answer.
 */
export function ActionForm(props: ActionFormProps) {
  const { action, initial = idleForm, hidden = {}, refusedTitle = 'Please look at this again.', whenDone } = props
  const [state, formAction] = useActionState(action, initial)
  const prefix = useId()
  const context = useMemo(() => ({ state, prefix }), [state, prefix])
  const done = state.status === 'done'
  const words = done && state.message ? <DoneNotice message={state.message} secrets={state.secrets} /> : null
  if (done && whenDone) {
    return (
      <div className="space-y-4">
        {words}
        {whenDone}
      </div>
    )
  }
  return (
    <FormContext value={context}>
      <form
        action={formAction}
        noValidate
        data-refused={state.status === 'refused' ? '' : undefined}
        className={props.className ?? 'space-y-5'}
      >
        <ErrorSummary state={state} prefix={prefix} title={refusedTitle} />
        <StepUpField />
        {words}
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {props.children}
      </form>
    </FormContext>
  )
}
