import type { BounceRow } from '@/lib/reports/schema'
import { Card } from '../ui/card'

/** Which mail services sent messages back, the most first. */
export function BounceTable({ bounces }: { bounces: readonly BounceRow[] }) {
  const some = bounces.filter(({ bounced }) => bounced > 0)
  return (
    <Card title="E-mails that came back" lead="By the part of the address behind the @.">
      {some.length === 0 ? (
        <p className="text-muted">None came back in this span.</p>
      ) : (
        <table className="w-full">
          <thead>
            <tr className="text-start text-muted">
              <th scope="col" className="py-1 text-start font-normal">
                Domain
              </th>
              <th scope="col" className="py-1 text-end font-normal">
                Sent
              </th>
              <th scope="col" className="py-1 text-end font-normal">
                Came back
              </th>
            </tr>
          </thead>
          <tbody>
            {some.map(({ domain, sent, bounced }) => (
              <tr key={domain} className="border-t border-line">
                <th scope="row" className="py-1.5 text-start font-semibold break-all">
                  {domain}
                </th>
                <td className="py-1.5 text-end tabular-nums">{sent}</td>
                <td className="py-1.5 text-end tabular-nums">{bounced}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
