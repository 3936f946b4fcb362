import FileText from 'lucide-react/icons/file-text'
import { ButtonLink } from '../ui/button-link'
import { EmptyState } from '../ui/empty-state'

/** The face of the results' list with nothing in it. */
export function NoResults({ narrowed, mayUpload }: { narrowed: boolean; mayUpload: boolean }) {
  if (narrowed)
    return (
      <EmptyState
        icon={<FileText />}
        title="No result fits"
        actions={
          <ButtonLink href="/clinic/results" variant="secondary">
            Show all results
          </ButtonLink>
        }
      >
        Take a filter away, or search by the beginning of a name, a number or a test.
      </EmptyState>
    )
  return (
    <EmptyState
      icon={<FileText />}
      title="No results yet"
      actions={mayUpload ? <ButtonLink href="/clinic/results/new">Upload a result</ButtonLink> : null}
    >
      What your clinic uploads appears here and is followed until its patient has read it.
    </EmptyState>
  )
}
