import type { FormAction } from '../forms/form-state'
import { PlainButtonForm } from '../forms/plain-button-form'
import { Time } from '../ui/time'

export type SettingHistoryRow = {
  changeId: string
  changedAt: Date
  by: string
  from: string
  to: string
  reason: string | null
}

type Props = {
  settingKey: string
  version: number
  rows: readonly SettingHistoryRow[]
  /** Null for whoever may only look. */
  revert: FormAction | null
}

/** Every change of a setting, the newest first; each value can be put back. */
export function SettingHistory({ settingKey, version, rows, revert }: Props) {
  if (rows.length === 0) return <p className="text-muted">Nobody has changed it yet.</p>
  return (
    <ol className="divide-y divide-line">
      {rows.map(({ changeId, changedAt, by, from, to, reason }, index) => (
        <li key={changeId} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-3">
          <div className="min-w-0 break-words">
            <p>
              <s className="text-muted">{from}</s> <span aria-hidden="true">→</span>
              <span className="sr-only">became</span> <strong>{to}</strong>
            </p>
            <p className="text-sm text-muted">
              {by}, <Time value={changedAt} format="moment" /> UTC
            </p>
            {reason ? <p>{reason}</p> : null}
          </div>
          {revert && index > 0 ? (
            <PlainButtonForm
              action={revert}
              hidden={{ settingKey, version: String(version), changeId }}
              label="Put this back"
              title={`Put back: ${to}`}
            />
          ) : null}
        </li>
      ))}
    </ol>
  )
}
