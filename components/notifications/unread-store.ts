'use client'

/** How many notifications are unread, asked for now and then: one question for all the bells of a page. */

const everyMilliseconds = 15_000
const address = '/clinic/notifications/unread.json'

let unread: number | null = null
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

async function ask() {
  if (document.hidden) return
  try {
    const response = await fetch(address, { headers: { accept: 'application/json' }, cache: 'no-store' })
    // Signed out meanwhile, or the server is starting anew: what stands there stays.
    if (!response.ok) return
    unread = ((await response.json()) as { unread: number }).unread
    for (const listener of listeners) listener()
  } catch {
    // A connection that is gone for a moment: the next round asks again.
  }
}

const askNow = () => void ask()

/** Begins to ask with the first listener, and ends with the last. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (listeners.size === 1) {
    timer = setInterval(askNow, everyMilliseconds)
    window.addEventListener('focus', askNow)
    document.addEventListener('visibilitychange', askNow)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    window.removeEventListener('focus', askNow)
    document.removeEventListener('visibilitychange', askNow)
    unread = null
  }
}

/** The number of the last answer; null before the first one. */
export const readUnread = (): number | null => unread
