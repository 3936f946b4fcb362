import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'

/** Nothing under this address. */
export default function NotFound() {
  return (
    <>
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        title="There is nothing here under this address"
        actions={<ButtonLink href="/admin/clinics">Clinics</ButtonLink>}
      />
    </>
  )
}
