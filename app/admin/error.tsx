'use client'

import { Button } from '@/components/ui/button'
import { ErrorFace } from '@/components/ui/error-face'

/** The face of an admin's page that failed. */
export default function AdminError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  return (
    <ErrorFace
      title="This page could not be shown"
      message="This is our fault, not yours. Please try again; if it happens again, look for this number in the server's log."
      requestId={digest}
      actions={<Button onClick={() => retry()}>Try again</Button>}
    />
  )
}
