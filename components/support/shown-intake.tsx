import { Card } from '../ui/card'
import { DescriptionList } from '../ui/description-list'
import { Time } from '../ui/time'

type Count = { state: string; count: number }

type Props = {
  shown: {
    results: readonly Count[]
    unmatched: number
    tables: readonly Count[]
    batches: readonly { batchId: string; createdAt: Date; state: string }[]
  }
}

const items = (counts: readonly Count[]) => counts.map(({ state, count }) => ({ term: state, description: count }))

/** How much stands where. */
export function ShownIntake({ shown: { results, unmatched, tables, batches } }: Props) {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card title="Results by state">
        <DescriptionList items={[...items(results), { term: 'pending, without a patient', description: unmatched }]} />
      </Card>
      <Card title="Tables by state">
        {tables.length === 0 ? <p className="text-muted">None.</p> : <DescriptionList items={items(tables)} />}
      </Card>
      <Card title="The newest batches">
        {batches.length === 0 ? <p className="text-muted">None.</p> : null}
        <ul className="divide-y divide-line">
          {batches.map(({ batchId, createdAt, state }) => (
            <li key={batchId} className="py-2">
              <Time value={createdAt} format="moment" />: {state}
              <span className="block font-mono text-sm break-all text-muted">{batchId}</span>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
