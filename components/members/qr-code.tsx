import { encode } from 'uqr'

const quiet = 2

/** A text as a QR code, drawn here: no other machine sees it. */
export function QrCode({ text, label, large = false }: { text: string; label: string; large?: boolean }) {
  const { data, size } = encode(text, { ecc: 'M', border: quiet })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      className={large ? 'aspect-square w-full max-w-96' : 'size-52'}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  )
}
