import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'

export const metadata: Metadata = { title: 'Not found' }

/** Says the same whether a thing never was or is another clinic's. */
export default function NotFound() {
  return (
    <>
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        title="There is nothing here under this address"
        actions={
          <>
            <ButtonLink href="/clinic/results">Results</ButtonLink>
            <ButtonLink href="/clinic/patients" variant="secondary">
              Patients
            </ButtonLink>
          </>
        }
      >
        The address may be mistyped. Look the result or the patient up in the list.
      </EmptyState>
    </>
  )
}
