import type { ReactNode } from 'react'

export type LabelProps = { htmlFor: string; children: ReactNode; optional?: ReactNode }

/** The words of a box; `optional` is the word that says it may stay empty. */
export function Label({ htmlFor, children, optional }: LabelProps) {
  return (
    <label htmlFor={htmlFor} className="block font-semibold">
      {children}
      {optional ? <span className="font-normal text-muted"> ({optional})</span> : null}
    </label>
  )
}
