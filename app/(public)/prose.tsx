import type { ReactNode } from 'react'

/** A page of words: a heading, a lead and its parts, in one readable column. */
export function Prose({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <div className="mx-auto max-w-176 space-y-8 px-4 py-10 text-lg sm:px-6 sm:py-14">
      <header className="space-y-3">
        <h1 className="text-3xl">{title}</h1>
        <p className="text-muted">{lead}</p>
      </header>
      {children}
    </div>
  )
}
