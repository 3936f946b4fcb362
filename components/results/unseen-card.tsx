import { Card } from '../ui/card'
import { StatusBadge } from '../ui/status-badge'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'

type Row = {
  resultId: string
  testName: string
  critical: boolean
  sentAt: Date
  patient: { patientId: string; fullName: string; phone: string | null }
  tried: readonly { channel: 'email' | 'sms' | 'whatsapp'; arrived: boolean }[]
  calls: number
}
type Props = { rows: readonly Row[]; total: number; timeZone: string }

const channelWords = { email: 'e-mail', sms: 'text message', whatsapp: 'WhatsApp' }

function triedWords({ tried, calls }: Row): string {
  const words = tried.map(({ channel, arrived }) => `${channelWords[channel]}${arrived ? '' : ' (did not arrive)'}`)
  if (calls > 0) words.push(calls === 1 ? 'one call' : `${calls} calls`)
  return words.length > 0 ? `Tried: ${words.join(', ')}` : 'Nothing was tried yet'
}

/** Who has not seen a result that matters, in one look. */
export function UnseenCard({ rows, total, timeZone }: Props) {
  return (
    <Card
      title="Matters, and nobody has opened it"
      lead={rows.length < total ? `The ${rows.length} most urgent of ${total}.` : undefined}
    >
      {rows.length === 0 ? (
        <p className="text-muted">Every abnormal or critical result that was sent has been opened.</p>
      ) : (
        <ul className="divide-y divide-line">
          {rows.map((row) => (
            <li key={row.resultId} className="space-y-1 py-2">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                <TextLink href={`/clinic/results/${row.resultId}`}>{row.patient.fullName}</TextLink>
                <StatusBadge tone={row.critical ? 'danger' : 'attention'}>
                  {row.critical ? 'Critical' : 'Abnormal'}
                </StatusBadge>
              </div>
              <p className="text-sm text-muted">
                {row.testName}, sent <Time value={row.sentAt} format="moment" timeZone={timeZone} />. {triedWords(row)}.
              </p>
              <p>
                {row.patient.phone ? (
                  <a className="inline-flex min-h-6 items-center underline" href={`tel:${row.patient.phone}`}>
                    Call {row.patient.phone}
                  </a>
                ) : (
                  <span className="text-sm">No telephone number</span>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
