import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'

export const metadata: Metadata = { title: 'Not for your role' }

/** Where a member's role does not reach. */
export default function Forbidden() {
  return (
    <>
      <h1 className="sr-only">Not for your role</h1>
      <EmptyState
        title="Your role does not open this page"
        actions={<ButtonLink href="/clinic">Back to the overview</ButtonLink>}
      >
        If you need it for your work, ask the owner or a manager of your clinic.
      </EmptyState>
    </>
  )
}
