import type { ReactNode } from 'react'

export type PageHeaderProps = {
  title: ReactNode
  lead?: ReactNode
  actions?: ReactNode
  above?: ReactNode
  status?: ReactNode
}

/** The first words of a page: what it is, what to do here. `above` takes Breadcrumbs, `status` a StatusBadge. */
export function PageHeader({ title, lead, actions, above, status }: PageHeaderProps) {
  return (
    <header className="mb-6 space-y-2">
      {above}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="max-w-prose space-y-1">
          <h1 className="text-2xl sm:text-3xl">{title}</h1>
          {status ? <div>{status}</div> : null}
          {lead ? <p className="text-muted">{lead}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </header>
  )
}
