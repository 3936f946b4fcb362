import type { ReactNode } from 'react'
import { buttonClasses, type ButtonSize } from './button-classes'

export type ConfirmProps = {
  label: ReactNode
  title: ReactNode
  consequence?: ReactNode
  size?: ButtonSize | undefined
  icon?: ReactNode
  open?: boolean | undefined
  children: ReactNode
}

/**
 * A destructive act in two steps that works without scripts: `label` ("Recall this result…") opens a box that says what
 * will happen; `children` is the form whose danger button names the act.
 */
export function Confirm({ label, title, consequence, size, icon, open, children }: ConfirmProps) {
  return (
    <details open={open} className="group">
      <summary
        className={buttonClasses({
          variant: 'secondary',
          size,
          className: 'bare-summary w-fit text-danger-ink group-open:mb-2',
        })}
      >
        {icon}
        {label}
      </summary>
      <div className="max-w-prose space-y-3 rounded-xl border-2 border-danger bg-surface p-4">
        <p className="text-lg font-semibold">{title}</p>
        {consequence ? <div>{consequence}</div> : null}
        {children}
      </div>
    </details>
  )
}
