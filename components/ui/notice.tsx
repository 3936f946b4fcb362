import type { ReactNode, Ref } from 'react'
import { classNames } from './class-names'
import { softTone, type Tone } from './tone'
import { ToneIcon } from './tone-icon'

export type NoticeTone = 'info' | 'attention' | 'danger' | 'good'
export type NoticeProps = {
  tone?: NoticeTone | undefined
  title?: ReactNode
  actions?: ReactNode
  id?: string | undefined
  ref?: Ref<HTMLDivElement> | undefined
  tabIndex?: number | undefined
  children?: ReactNode
}

const tones: Record<NoticeTone, Tone> = { info: 'action', attention: 'attention', danger: 'danger', good: 'good' }

/** Something to know, said aloud by screen readers: at once where it is danger, in its turn elsewhere. */
export function Notice({ tone = 'info', title, actions, children, ...rest }: NoticeProps) {
  return (
    <div
      {...rest}
      role={tone === 'danger' ? 'alert' : 'status'}
      className={classNames('flex gap-3 rounded-xl p-4', softTone[tones[tone]])}
    >
      <span className="mt-0.5">
        <ToneIcon tone={tones[tone]} />
      </span>
      <div className="min-w-0 space-y-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
        {actions ? <div className="flex flex-wrap gap-2 pt-2">{actions}</div> : null}
      </div>
    </div>
  )
}
