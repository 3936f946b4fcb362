export type ProgressProps = {
  label: string
  value?: number | undefined
  max?: number | undefined
  words?: string | undefined
}

/** Long work under way; without a value, it is not known how long it takes. */
export function Progress({ label, value, max = 100, words }: ProgressProps) {
  return (
    <label className="block">
      <span className="flex flex-wrap justify-between gap-x-3">
        <span>{label}</span>
        {words ? <span className="font-semibold tabular-nums">{words}</span> : null}
      </span>
      <progress value={value} max={max} className="bar mt-1" />
    </label>
  )
}
