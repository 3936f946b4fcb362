'use client'

import { useActionState } from 'react'
import { Button } from '../ui/button'
import { type FormAction, idleForm } from './form-state'

type Props = {
  action: FormAction
  hidden: Record<string, string>
  label: string
  lang?: string | undefined
  title?: string | undefined
}

/** A form that is one quiet button: sign out, change the language. A refusal is said beside it. */
export function PlainButtonForm({ action, hidden, label, lang, title }: Props) {
  const [state, formAction] = useActionState(action, idleForm)
  return (
    <form action={formAction}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" variant="quiet" size="small" lang={lang} title={title}>
        {label}
      </Button>
      {state.status === 'refused' ? <p role="alert">{state.message}</p> : null}
    </form>
  )
}
