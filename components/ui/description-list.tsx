import type { ReactNode } from 'react'

export type DescriptionItem = { term: ReactNode; description: ReactNode; key?: string | undefined }

/** Facts about one thing, each with its name. */
export function DescriptionList({ items }: { items: readonly DescriptionItem[] }) {
  return (
    <dl className="divide-y divide-line">
      {items.map((item, index) => (
        <div key={item.key ?? index} className="grid gap-x-4 py-2 sm:grid-cols-[minmax(9rem,1fr)_3fr]">
          <dt className="text-muted">{item.term}</dt>
          <dd className="min-w-0 font-medium">{item.description}</dd>
        </div>
      ))}
    </dl>
  )
}
