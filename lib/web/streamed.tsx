import { headers } from 'next/headers'
import { type ReactNode, Suspense } from 'react'

type Props = {
  /** Shown while `children` are on their way. */
  waiting: ReactNode
  /** What the children depend on: when it changes, the waiting face is shown again. */
  what: string
  children: ReactNode
}

/**
 * Shows a waiting face while a slow part of a page is on its way, when a script asks for the page. A browser that asks for
 * the whole document gets it in one piece: its own progress shows, and the page is complete without scripts.
 */
export async function Streamed({ waiting, what, children }: Props) {
  const asksForDocument = (await headers()).get('sec-fetch-dest') !== 'empty'
  if (asksForDocument) return children
  return (
    <Suspense key={what} fallback={waiting}>
      {children}
    </Suspense>
  )
}
