import { type CallOutcome, type CallRelation, outcomeNames, relationNames } from '@/lib/calls/schema'
import { Card } from '../ui/card'
import { DescriptionList } from '../ui/description-list'
import { Notice } from '../ui/notice'
import { Time } from '../ui/time'

type Call = {
  cancelled: boolean
  dueAt: Date
  done: {
    by: string | null
    reachedAt: Date | null
    personReached: string | null
    relation: CallRelation | null
    readBack: string | null
  } | null
  tries: readonly { outcome: CallOutcome; attemptedAt: Date; by: string | null; note: string | null }[]
}

const words = { ...outcomeNames, reached: 'Reached' }

/** What was tried, and what came of it. */
export function CallHistory({ call, timeZone }: { call: Call; timeZone: string }) {
  const { done, tries, cancelled, dueAt } = call
  const moment = (value: Date) => <Time value={value} format="moment" timeZone={timeZone} />
  return (
    <Card title="So far">
      <div className="space-y-3">
        {cancelled ? <Notice title="Taken off the list: the result was withdrawn." /> : null}
        {done ? (
          <DescriptionList
            items={[
              { term: 'Reached', description: done.personReached },
              { term: 'Who that is', description: done.relation ? relationNames[done.relation] : '' },
              { term: 'When', description: done.reachedAt ? moment(done.reachedAt) : '' },
              { term: 'By', description: done.by },
              ...(done.readBack
                ? [{ term: 'Said back', description: <span className="whitespace-pre-line">{done.readBack}</span> }]
                : []),
            ]}
          />
        ) : cancelled ? null : (
          <p>Due {moment(dueAt)}.</p>
        )}
        {tries.length > 0 ? (
          <ul className="divide-y divide-line">
            {tries.map(({ outcome, attemptedAt, by, note }, index) => (
              <li key={index} className="py-2">
                {words[outcome]}, {moment(attemptedAt)}, {by}
                {note ? <span className="block text-sm text-muted">{note}</span> : null}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Card>
  )
}
