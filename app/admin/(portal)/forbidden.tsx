import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'

/** Where an admin's role does not reach. */
export default function Forbidden() {
  return (
    <>
      <h1 className="sr-only">Not for your role</h1>
      <EmptyState
        title="Your role does not open this page"
        actions={<ButtonLink href="/admin">Back to the overview</ButtonLink>}
      >
        A super admin can change your role.
      </EmptyState>
    </>
  )
}
