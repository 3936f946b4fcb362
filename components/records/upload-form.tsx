'use client'

import { type FormEvent, type ReactNode, useState } from 'react'
import { Notice } from '../ui/notice'
import { Progress } from '../ui/progress'

type Props = {
  action: string
  /** What stands there after a refused upload without scripts. */
  problem: string | undefined
  problems: Record<string, string>
  words: { sending: string; broken: string }
  children: ReactNode
}

type Sending = { percent: number } | { problem: string } | null

/**
 * A plain form with files. With scripts it says how far it has come, and after a refusal everything that was typed is still
 * there; without, the browser sends it as any other.
 */
export function UploadForm({ action, problem, problems, words, children }: Props) {
  const [sending, setSending] = useState<Sending>(problem ? { problem } : null)
  const busy = sending !== null && 'percent' in sending
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const request = new XMLHttpRequest()
    request.open('POST', action)
    request.setRequestHeader('accept', 'application/json')
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      setSending({ percent: total === 0 ? 0 : Math.round((loaded / total) * 100) })
    })
    request.addEventListener('error', () => setSending({ problem: words.broken }))
    request.addEventListener('load', () => {
      const answer = readAnswer(request.responseText)
      if (answer.location) window.location.assign(answer.location)
      else setSending({ problem: problems[answer.problem ?? ''] ?? words.broken })
    })
    setSending({ percent: 0 })
    request.send(new FormData(event.currentTarget))
  }
  return (
    <form action={action} method="post" encType="multipart/form-data" className="space-y-5" onSubmit={send}>
      {sending !== null && 'problem' in sending ? <Notice tone="danger" title={sending.problem} /> : null}
      {children}
      {busy ? <Progress value={sending.percent} max={100} label={words.sending} /> : null}
    </form>
  )
}

function readAnswer(text: string): { location?: string; problem?: string } {
  try {
    return JSON.parse(text) as { location?: string; problem?: string }
  } catch {
    // A page of an error in between says nothing that this form could use.
    return {}
  }
}
