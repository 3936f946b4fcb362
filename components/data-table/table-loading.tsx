import { Skeleton } from '../ui/skeleton'
import { VisuallyHidden } from '../ui/visually-hidden'

/** The face of a list that is on its way. */
export function TableLoading({ label = 'Loading the list…', rows = 8 }: { label?: string; rows?: number }) {
  return (
    <div role="status" className="divide-y divide-line">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex gap-4 px-4 py-3">
          <Skeleton className="h-5 w-1/3" />
          <Skeleton className="h-5 w-1/4" />
          <Skeleton className="h-5 w-1/5" />
        </div>
      ))}
    </div>
  )
}
