'use client'

import { Button } from '@/components/ui/button'
import { ErrorFace } from '@/components/ui/error-face'

/** The face of a doctor's page that failed; what was saved before stays saved. */
export default function DoctorError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  return (
    <ErrorFace
      title="This page could not be shown"
      message="This is our fault, not yours. What was saved before is still there. Please try again in a minute."
      requestId={digest}
      actions={<Button onClick={() => retry()}>Try again</Button>}
    />
  )
}
