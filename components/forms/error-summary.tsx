'use client'

import { useEffect, useRef } from 'react'
import { Notice } from '../ui/notice'
import type { FormState } from './form-state'

export type ErrorSummaryProps = { state: FormState; prefix: string; title: string }

/** What was refused and why, above the form; focus moves here after each refusal, and every line leads to its field. */
export function ErrorSummary({ state, prefix, title }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  // Each answer is a new object, so a second refusal with the same words moves the focus again.
  useEffect(() => {
    if (state.status === 'refused') box.current?.focus()
  }, [state])
  if (state.status !== 'refused') return null
  const fields = Object.entries(state.fields ?? {})
  return (
    <Notice ref={box} tabIndex={-1} tone="danger" title={state.message ?? title}>
      {fields.length > 0 ? (
        <ul className="list-disc ps-5">
          {fields.map(([name, words]) => (
            <li key={name}>
              <a href={`#${prefix}-${name}`} className="underline underline-offset-4">
                {words}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  )
}
