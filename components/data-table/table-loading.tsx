import { Skeleton } from '../ui/skeleton'

/** The face of a list that is on its way. */
export function TableLoading({ label = 'Loading the list…', rows = 8 }: { label?: string; rows?: number }) {
  return (
    <div className="divide-y divide-line">
      <output className="sr-only">{label}</output>
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
