import { PhoneScreen } from './phone-screen'

/** A sheet leaves the clinic, is locked on its way, and arrives on a phone. Drawn in the theme's own colours. */
export function PhoneIllustration() {
  return (
    <svg
      viewBox="0 0 520 430"
      role="img"
      aria-label="A drawing: a result leaves the clinic, travels locked, and arrives on a phone. The values are examples."
      className="mx-auto block w-full max-w-130 font-sans"
    >
      <ellipse cx="300" cy="430" rx="215" ry="300" className="fill-action-soft" />
      <g className="fill-surface stroke-outline" strokeWidth="2">
        <path d="M26 118h96a8 8 0 0 1 8 8v138a8 8 0 0 1-8 8H26a8 8 0 0 1-8-8V126a8 8 0 0 1 8-8Z" />
      </g>
      <g className="fill-action">
        <path d="M67 136h14v13h13v14H81v13H67v-13H54v-14h13Z" />
      </g>
      <g className="fill-line">
        <rect x="36" y="194" width="76" height="7" rx="3.5" />
        <rect x="36" y="212" width="60" height="7" rx="3.5" />
        <rect x="36" y="230" width="70" height="7" rx="3.5" />
        <rect x="36" y="248" width="44" height="7" rx="3.5" />
      </g>
      <path
        d="M138 178c44-58 78-58 116-24"
        fill="none"
        strokeWidth="3"
        strokeDasharray="2 9"
        strokeLinecap="round"
        className="stroke-action"
      />
      <circle cx="194" cy="134" r="23" className="fill-surface stroke-action" strokeWidth="2" />
      <g fill="none" strokeWidth="2.5" strokeLinecap="round" className="stroke-action">
        <path d="M188 131v-4a6 6 0 0 1 12 0v4" />
        <rect x="184.500" y="131" width="19" height="14" rx="3" className="fill-action" />
      </g>
      <PhoneScreen />
    </svg>
  )
}
