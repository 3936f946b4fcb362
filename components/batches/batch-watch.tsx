'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

type Props = { batchId: string; reading: number; released: boolean; waits: boolean }

const milliseconds = 2500

/** Asks now and then how far the batch is, and shows the page anew when something has moved. Draws nothing itself. */
export function BatchWatch({ batchId, reading, released, waits }: Props) {
  const router = useRouter()
  useEffect(() => {
    if (!waits) return
    const look = async () => {
      const answer = await fetch(`/clinic/batches/${batchId}/progress.json`)
      if (!answer.ok) return
      const now = (await answer.json()) as { counts: { reading: number }; released: boolean }
      if (now.counts.reading !== reading || now.released !== released) router.refresh()
    }
    // While the line is away nothing is shown anew; the next round asks again.
    const timer = setInterval(() => void look().catch(() => undefined), milliseconds)
    return () => clearInterval(timer)
  }, [batchId, reading, released, waits, router])
  return null
}
