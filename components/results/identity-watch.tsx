'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const [milliseconds, rounds] = [1500, 80]

/** Shows the page anew until its documents are read; without scripts a person does that. Draws nothing itself. */
export function IdentityWatch() {
  const router = useRouter()
  useEffect(() => {
    let left = rounds
    const timer = setInterval(() => {
      left -= 1
      if (left > 0) router.refresh()
      else clearInterval(timer)
    }, milliseconds)
    return () => clearInterval(timer)
  }, [router])
  return null
}
