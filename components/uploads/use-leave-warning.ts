'use client'

import { useEffect } from 'react'

/** Asks before what was entered is lost: when the page is closed, and when a link inside the portal is pressed. */
export function useLeaveWarning(unsent: boolean, words: string) {
  useEffect(() => {
    if (!unsent) return
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault()
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      const elsewhere = link instanceof HTMLAnchorElement && link.target === '' && !link.hash
      // eslint-disable-next-line no-alert -- The browser's own question is the only one that can stop a link in time.
      if (!elsewhere || window.confirm(words)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('beforeunload', onLeave)
    document.addEventListener('click', onClick, { capture: true })
    return () => {
      window.removeEventListener('beforeunload', onLeave)
      document.removeEventListener('click', onClick, { capture: true })
    }
  }, [unsent, words])
}
