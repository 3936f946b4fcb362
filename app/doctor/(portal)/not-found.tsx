import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'

/** Nothing under this address, or nothing of this doctor's. */
export default function NotFound() {
  return (
    <>
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        title="There is nothing here under this address, or it is not yours to see"
        actions={<ButtonLink href="/doctor">Back to the overview</ButtonLink>}
      />
    </>
  )
}
