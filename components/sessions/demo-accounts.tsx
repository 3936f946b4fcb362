import { Card } from '../ui/card'

type Props = { accounts: readonly { email: string; password?: string; note: string }[] }

/** Whom a local copy can be tried as; never shown anywhere else. */
export function DemoAccounts({ accounts }: Props) {
  return (
    <Card title="Try the demo" lead="These people exist on this computer only.">
      <ul className="divide-y divide-line">
        {accounts.map(({ email, password, note }) => (
          <li key={email} className="py-2">
            <p className="flex flex-wrap gap-x-4 font-mono text-sm">
              <span className="select-all">{email}</span>
              {password ? <span className="select-all">{password}</span> : null}
            </p>
            <p className="text-sm text-muted">{note}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
