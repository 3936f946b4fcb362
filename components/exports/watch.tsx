'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

type Props = {
  /** Answers `{ known }`, what is known now, as one text. */
  url: string
  /** What the page shows. */
  known: string
  /** Whether there is anything to wait for. */
  waits: boolean
}

const milliseconds = 2000

/** Asks now and then how far a work is, and shows the page anew when something has moved. Draws nothing itself. */
export function Watch({ url, known, waits }: Props) {
  const router = useRouter()
  useEffect(() => {
    if (!waits) return
    const look = async () => {
      const answer = await fetch(url)
      if (!answer.ok) return
      const now = (await answer.json()) as { known: string }
      if (now.known !== known) router.refresh()
    }
    // While the line is away nothing is shown anew; the next round asks again.
    const timer = setInterval(() => void look().catch(() => undefined), milliseconds)
    return () => clearInterval(timer)
  }, [url, known, waits, router])
  return null
}
