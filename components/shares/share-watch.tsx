'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const seconds = 8

/** Shows the page anew while somebody looks at it, so that who opened a share is seen as it happens. Draws nothing itself. */
export function ShareWatch() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      const writing = document.activeElement?.matches('input, select, textarea') ?? false
      if (document.visibilityState === 'visible' && !writing) router.refresh()
    }, seconds * 1000)
    return () => clearInterval(timer)
  }, [router])
  return null
}
