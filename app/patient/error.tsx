'use client'

import { useFailureWords } from '@/components/shell/failure-words'
import { Button } from '@/components/ui/button'
import { ErrorFace } from '@/components/ui/error-face'

/** The face of a patient's page that failed: whose fault it is not, and what to do. */
export default function PatientError({ error, retry }: { error: unknown; retry: () => void }) {
  const words = useFailureWords()
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  return (
    <main>
      <ErrorFace
        title={words?.title}
        message={words?.text}
        requestId={digest}
        requestIdLabel="OodoMedLink"
        actions={<Button onClick={() => retry()}>{words?.again}</Button>}
      />
    </main>
  )
}
