/** The mark: a drop, half of it the reader's tick. It follows the theme's teal. */
export function BrandMark({ className = 'size-8' }: { className?: string | undefined }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="9" className="fill-action" />
      <path
        d="M16 5.5c4.2 4.6 7.3 8.4 7.3 12.6a7.3 7.3 0 0 1-14.6 0c0-4.2 3.1-8 7.3-12.6Z"
        className="fill-action-on"
      />
      <path
        d="m12.4 17.9 2.7 2.7 4.7-5"
        fill="none"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-action"
      />
    </svg>
  )
}
