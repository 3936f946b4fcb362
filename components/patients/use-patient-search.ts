'use client'

import { useEffect, useState } from 'react'
import type { PatientChoice } from './patient-choice'

export type PatientSearch =
  | { state: 'idle' | 'searching' | 'failed'; patients: readonly PatientChoice[] }
  | { state: 'found'; patients: readonly PatientChoice[] }

const pauseMilliseconds = 250
const idle: PatientSearch = { state: 'idle', patients: [] }

/** Looks for patients while somebody types, a moment after the last letter. */
export function usePatientSearch(url: string, words: string): PatientSearch {
  const [search, setSearch] = useState<PatientSearch>(idle)
  const query = words.trim()
  useEffect(() => {
    if (query.length < 2) return undefined
    const controller = new AbortController()
    const look = async () => {
      setSearch(({ patients }) => ({ state: 'searching', patients }))
      try {
        const answer = await fetch(`${url}?q=${encodeURIComponent(query)}`, { signal: controller.signal })
        if (!answer.ok) throw new Error(`The search answered ${answer.status}.`)
        const { patients } = (await answer.json()) as { patients: PatientChoice[] }
        setSearch({ state: 'found', patients })
      } catch {
        // A newer search has taken this one's place; any other failure is said, and the match can be made later.
        if (!controller.signal.aborted) setSearch({ state: 'failed', patients: [] })
      }
    }
    const timer = setTimeout(() => void look(), pauseMilliseconds)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [url, query])
  // What was found for longer words does not belong to shorter ones.
  return query.length < 2 ? idle : search
}
