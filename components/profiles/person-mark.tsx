/** A person's initials in a circle; their name stands beside it, so nobody has to hear both. */
export function PersonMark({ initials }: { initials: string }) {
  const letters = initials.replaceAll(/[.\s]/g, '').slice(0, 3)
  return (
    <span
      aria-hidden
      className="grid size-9 shrink-0 place-items-center rounded-full bg-action-soft text-sm font-semibold text-action-ink"
    >
      {letters}
    </span>
  )
}
