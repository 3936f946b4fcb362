import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type CardProps = {
  title?: ReactNode
  lead?: ReactNode
  actions?: ReactNode
  footer?: ReactNode
  flush?: boolean | undefined
  id?: string | undefined
  className?: string | undefined
  children?: ReactNode
}

/** One thing on its own ground; `flush` lets a table or a list reach the edges. */
export function Card({ title, lead, actions, footer, flush, id, className, children }: CardProps) {
  return (
    <section id={id} className={classNames('rounded-xl border border-line bg-surface', className)}>
      {title || actions ? (
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-4 sm:px-5">
          <div>
            {title ? <h2 className="text-xl">{title}</h2> : null}
            {lead ? <p className="text-muted">{lead}</p> : null}
          </div>
          {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
        </div>
      ) : null}
      {children ? <div className={flush ? 'mt-3 first:mt-0' : 'p-4 sm:px-5'}>{children}</div> : null}
      {footer ? <div className="border-t border-line px-4 py-3 sm:px-5">{footer}</div> : null}
    </section>
  )
}
