import type { Step } from './front-page-words'

/** How it goes, one thing after another. */
export function Steps({ title, steps }: { title: string; steps: readonly Step[] }) {
  return (
    <section>
      <h2 className="mb-5 text-2xl">{title}</h2>
      <ol className="space-y-5">
        {steps.map((step, index) => (
          <li key={step.title} className="flex gap-4">
            <span
              aria-hidden="true"
              className="grid size-10 shrink-0 place-items-center rounded-full bg-action-soft text-lg font-bold text-action-ink"
            >
              {index + 1}
            </span>
            <div>
              <h3 className="text-lg">{step.title}</h3>
              <p className="max-w-prose text-muted">{step.words}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
