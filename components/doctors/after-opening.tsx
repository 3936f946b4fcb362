'use client'

import { useEffect, useState } from 'react'
import { Notice } from '../ui/notice'

type Person = { profileId: string; maySave: boolean }

/** What a doctor can do once a share of ours is open: the way to the patient, with notes and, where it is allowed, saving. */
export function AfterOpening({ shareId }: { shareId: string }) {
  const [person, setPerson] = useState<Person | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    fetch(`/doctor/shares/${shareId}/person.json`, { signal: leaving.signal })
      .then(async (answer) => (answer.ok ? setPerson((await answer.json()) as Person) : undefined))
      // The share is open whether or not this is known; the list of patients leads there too.
      .catch(() => undefined)
    return () => leaving.abort()
  }, [shareId])
  return (
    <Notice
      tone="good"
      title="You opened this share, and the patient sees that you did."
      actions={
        person ? (
          <a
            href={`/doctor/patients/${person.profileId}`}
            className="font-medium underline underline-offset-4 hover:decoration-2"
          >
            {person.maySave ? 'Write a note, or save the patient' : 'Write a note'}
          </a>
        ) : null
      }
    />
  )
}
