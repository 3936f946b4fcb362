import type { ReactNode } from 'react'

/** FigureCards side by side, as many as fit. */
export function FigureRow({ children }: { children: ReactNode }) {
  return <div className="mb-6 grid grid-cols-[repeat(auto-fit,minmax(min(100%,9.5rem),1fr))] gap-3">{children}</div>
}
