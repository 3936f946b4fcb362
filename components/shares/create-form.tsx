'use client'

import { type ReactNode, useActionState, useId, useMemo } from 'react'
import { ErrorSummary } from '../forms/error-summary'
import { FormContext } from '../forms/form-context'
import { type FormAction, idleForm } from '../forms/form-state'
import { type MadeWords, ShareMade } from './share-made'

type Props = { action: FormAction; profileId: string; refusedTitle: string; words: MadeWords; children: ReactNode }

/** The form of a new share, which its link takes the place of. Works without scripts: the server draws both. */
export function CreateShareForm({ action, profileId, refusedTitle, words, children }: Props) {
  const [state, formAction] = useActionState(action, idleForm)
  const prefix = useId()
  const context = useMemo(() => ({ state, prefix }), [state, prefix])
  const [link, shareId] = state.secrets ?? []
  if (state.status === 'done' && link !== undefined && shareId !== undefined)
    return <ShareMade link={link} shareId={shareId} words={words} />
  return (
    <FormContext value={context}>
      <form action={formAction} noValidate className="space-y-6">
        <ErrorSummary state={state} prefix={prefix} title={refusedTitle} />
        <input type="hidden" name="profileId" value={profileId} />
        {children}
      </form>
    </FormContext>
  )
}
