'use client'

import { useSyncExternalStore } from 'react'

/** The link of a share in this browser's own storage, where its owner wanted it kept. We never have it. */

const keyOf = (shareId: string) => `share-link:${shareId}`
const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function read(shareId: string): string | null {
  try {
    return window.localStorage.getItem(keyOf(shareId))
  } catch {
    // A browser that keeps nothing has kept nothing.
    return null
  }
}

/** The kept link, null where there is none, and the act that keeps a link or, given null, forgets it. */
export function useKeptLink(shareId: string): [string | null, (link: string | null) => void] {
  const link = useSyncExternalStore(
    subscribe,
    () => read(shareId),
    () => null,
  )
  const keep = (next: string | null) => {
    try {
      if (next === null) window.localStorage.removeItem(keyOf(shareId))
      else window.localStorage.setItem(keyOf(shareId), next)
    } catch {
      // A browser that may keep nothing says so by the button staying as it is.
    }
    for (const listener of listeners) listener()
  }
  return [link, keep]
}
