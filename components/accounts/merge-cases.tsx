import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { StatusBadge } from '../ui/status-badge'
import { Time } from '../ui/time'

type Case = {
  caseId: string
  reason: string
  openedAt: Date
  expiresAt: Date
  openedBy: string
  sides: readonly { side: 'survivor' | 'absorbed'; masked: string; provedAt: Date | null }[]
}

const sideWords = { survivor: 'Stays', absorbed: 'Goes up in it' } as const

/** The cases that wait for both addresses. */
export function MergeCases({ cases, withdraw }: { cases: readonly Case[]; withdraw: FormAction | null }) {
  if (cases.length === 0) return <p className="pb-3 text-muted">No case is open.</p>
  return (
    <ul className="divide-y divide-line pb-3">
      {cases.map(({ caseId, reason, openedAt, expiresAt, openedBy, sides }) => (
        <li key={caseId} className="flex flex-wrap items-start justify-between gap-3 py-3">
          <div className="min-w-0 space-y-1">
            {sides.map(({ side, masked, provedAt }) => (
              <p key={side} className="flex flex-wrap items-center gap-2">
                <span className="text-muted">{sideWords[side]}:</span>
                <span className="font-semibold">{masked}</span>
                {provedAt ? (
                  <StatusBadge tone="good">Confirmed</StatusBadge>
                ) : (
                  <StatusBadge tone="attention">Not confirmed yet</StatusBadge>
                )}
              </p>
            ))}
            <p className="whitespace-pre-line">{reason}</p>
            <p className="text-sm text-muted">
              Opened by {openedBy}, <Time value={openedAt} format="moment" />. The links hold until{' '}
              <Time value={expiresAt} />.
            </p>
          </div>
          {withdraw ? (
            <ActionForm action={withdraw} hidden={{ caseId }}>
              <SubmitButton variant="secondary" size="small">
                Withdraw
              </SubmitButton>
            </ActionForm>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
