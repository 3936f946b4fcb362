'use client'

import './globals.css'
import { Button } from '@/components/ui/button'
import { ErrorFace } from '@/components/ui/error-face'

/** The last face there is: shown where even the frame of the page failed. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  return (
    <html lang="en">
      <body className="font-sans">
        <title>Something went wrong · OodoMedLink</title>
        <main>
          <ErrorFace
            title="Something went wrong"
            message="This is our fault, not yours. What was saved before is still there. Please try again in a minute."
            requestId={digest}
            actions={<Button onClick={() => retry()}>Try again</Button>}
          />
        </main>
      </body>
    </html>
  )
}
