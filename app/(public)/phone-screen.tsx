const rows = [
  { name: 'Haemoglobin', value: '13.4', at: 62, usual: [20, 62] },
  { name: 'Glucose', value: '5.1', at: 40, usual: [26, 50] },
  { name: 'Potassium', value: '4.2', at: 48, usual: [24, 56] },
] as const

/** The phone of the drawing: a message that tells nothing, and under it the result that only its owner sees. */
export function PhoneScreen() {
  return (
    <g>
      <rect x="262" y="22" width="214" height="440" rx="30" className="fill-ink" />
      <rect x="271" y="31" width="196" height="440" rx="22" className="fill-surface" />
      <rect x="341" y="41" width="56" height="6" rx="3" className="fill-line" />
      <rect x="283" y="62" width="172" height="66" rx="14" className="fill-action" />
      <g className="fill-action-on">
        <path d="M304 78c5 5.500 8.600 10 8.600 15a8.600 8.600 0 0 1-17.200 0c0-5 3.600-9.500 8.600-15Z" />
        <text x="324" y="89" fontSize="13" fontWeight="700">
          OodoMedLink
        </text>
        <text x="324" y="108" fontSize="13">
          A result is ready
        </text>
      </g>
      <circle cx="449" cy="66" r="11" className="fill-attention stroke-surface" strokeWidth="3" />
      <text x="285" y="160" fontSize="17" fontWeight="700" className="fill-ink">
        Blood test
      </text>
      <text x="285" y="180" fontSize="13" className="fill-muted">
        20 November 2026
      </text>
      {rows.map((row, index) => (
        <g key={row.name} transform={`translate(285 ${207 + index * 50})`}>
          <text fontSize="14" className="fill-ink">
            {row.name}
          </text>
          <text x="168" fontSize="14" fontWeight="700" textAnchor="end" className="fill-ink">
            {row.value}
          </text>
          <rect y="10" width="168" height="8" rx="4" className="fill-sunken" />
          <rect
            x={row.usual[0] * 1.68}
            y="10"
            width={(row.usual[1] - row.usual[0]) * 2.4}
            height="8"
            rx="4"
            className="fill-good"
            opacity="0.45"
          />
          <circle cx={row.at * 1.68} cy="14" r="6.500" className="fill-surface stroke-ink" strokeWidth="3" />
        </g>
      ))}
      <rect x="283" y="352" width="172" height="42" rx="11" className="fill-good-soft" />
      <path
        d="m297 373 5 5 9-10"
        fill="none"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-good-ink"
      />
      <text x="320" y="378" fontSize="13" fontWeight="600" className="fill-good-ink">
        All in the usual range
      </text>
    </g>
  )
}
