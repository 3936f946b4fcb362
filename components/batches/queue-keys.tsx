'use client'

import { useEffect } from 'react'

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/**
 * The keys of the queue: each presses what carries it (`data-key`), so that nothing can be done by key that is not on the page.
 * A key that is pressed together with another, or while somebody types, is left alone.
 */
export function QueueKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (event.key === 'Escape' && typing(event.target)) return (event.target as HTMLElement).blur()
      if (typing(event.target)) return
      const key = event.key.toLowerCase()
      const target = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
      if (!target) return
      event.preventDefault()
      if (target instanceof HTMLInputElement) target.focus()
      else target.click()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return null
}
