import type { ReactNode } from 'react'
import { DescriptionList } from '../ui/description-list'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'

type Entry = {
  activityId: string
  createdAt: Date
  action: string
  actorKind: string
  who: string
  entityType: string | null
  entityId: string | null
  clinicName: string | null
  clinicId: string | null
  address: string | null
  userAgent: string | null
  requestId: string | null
  details: readonly { name: string; value: string }[]
}

type Props = { entry: Entry; path: string; kindNames: Readonly<Record<string, string>> }

const nothing = <span className="text-muted">–</span>
const code = (text: string | null) =>
  text === null ? nothing : <span className="font-mono text-sm break-all">{text}</span>

/** Everything that an entry records, with ways to all others of the same kind. */
export function ActivityFacts({ entry, path, kindNames }: Props) {
  const all = (name: string, value: string | null, words: ReactNode) =>
    value === null ? null : (
      <>
        {' '}
        <TextLink href={`${path}?${new URLSearchParams({ [name]: value }).toString()}`}>{words}</TextLink>
      </>
    )
  return (
    <DescriptionList
      items={[
        { term: 'When (UTC)', description: <Time value={entry.createdAt} format="moment" /> },
        { term: 'Who', description: `${entry.who} (${kindNames[entry.actorKind] ?? entry.actorKind})` },
        {
          term: 'Action',
          description: (
            <>
              {code(entry.action)}
              {all('action', entry.action, 'All like it')}
            </>
          ),
        },
        {
          term: 'To what',
          description: (
            <>
              {entry.entityType ?? nothing} {entry.entityId === null ? null : code(entry.entityId)}
              {all('entityId', entry.entityId, 'All about it')}
            </>
          ),
        },
        {
          term: 'Clinic',
          description: (
            <>
              {entry.clinicName ?? nothing}
              {all('clinic', entry.clinicId, 'All of this clinic')}
            </>
          ),
        },
        {
          term: 'From address',
          description: (
            <>
              {code(entry.address)}
              {all('address', entry.address, 'All from there')}
            </>
          ),
        },
        { term: 'Browser', description: entry.userAgent ?? nothing },
        { term: 'Request', description: code(entry.requestId) },
        { term: 'Entry', description: code(entry.activityId) },
        ...entry.details.map(({ name, value }) => ({
          key: `detail ${name}`,
          term: `Noted: ${name}`,
          description: code(value),
        })),
      ]}
    />
  )
}
