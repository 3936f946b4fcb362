import CircleAlert from 'lucide-react/icons/circle-alert'
import type { ReactNode } from 'react'

export type ErrorFaceProps = {
  title: ReactNode
  message: ReactNode
  requestId?: string | undefined
  requestIdLabel?: string | undefined
  actions?: ReactNode
}

/** The face of something that failed: what happened, what to do, and the number to give when asking for help. */
export function ErrorFace({
  title,
  message,
  requestId,
  requestIdLabel = 'If you ask for help, give this number',
  actions,
}: ErrorFaceProps) {
  return (
    <div className="mx-auto max-w-prose space-y-3 px-4 py-12">
      <p className="w-fit rounded-full bg-danger-soft p-3 text-2xl text-danger-ink">
        <CircleAlert />
      </p>
      <h1 className="text-2xl">{title}</h1>
      <div className="text-lg text-muted">{message}</div>
      {requestId ? (
        <p className="text-sm text-muted">
          {requestIdLabel}: <code className="font-mono text-ink select-all">{requestId}</code>
        </p>
      ) : null}
      {actions ? <div className="flex flex-wrap gap-3 pt-2">{actions}</div> : null}
    </div>
  )
}
