import { Skeleton } from './skeleton'

/** The face of a page that is on its way; for `loading.tsx`. */
export function LoadingFace({ label = 'Loading…', lines = 5 }: { label?: string; lines?: number }) {
  return (
    <div className="space-y-4">
      <output className="sr-only">{label}</output>
      <Skeleton className="h-9 w-2/3 max-w-sm" />
      <Skeleton className="h-5 w-full max-w-prose" />
      <div className="space-y-3 rounded-xl border border-line bg-surface p-5">
        {Array.from({ length: lines }, (_, line) => (
          <Skeleton key={line} />
        ))}
      </div>
    </div>
  )
}
