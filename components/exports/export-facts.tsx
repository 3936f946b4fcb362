import { exportSubjects, type ExportSubject, exportTypes, type ExportType } from '@/lib/exports/schema'
import { DescriptionList } from '../ui/description-list'
import { Time } from '../ui/time'

type Props = {
  request: {
    exportId: string
    subject: ExportSubject
    exportType: ExportType
    filters: Readonly<Record<string, string>>
    createdAt: Date
    completedAt: Date | null
  }
}

const filterNames: Record<string, string> = {
  clinic: 'Clinic',
  from: 'From',
  until: 'Until',
  state: 'State',
  channel: 'Channel',
  action: 'What',
  actor: 'Kind of person',
  who: 'Who',
  entity: 'To what kind of thing',
  entityId: 'To what',
  address: 'From address',
}

/** What was asked for. */
export function ExportFacts({ request }: Props) {
  const { exportId, subject, exportType, filters, createdAt, completedAt } = request
  const narrowed = Object.entries(filters)
  return (
    <DescriptionList
      items={[
        { term: 'List', description: exportSubjects[subject].name },
        { term: 'What it holds', description: exportSubjects[subject].holds },
        { term: 'Kind of file', description: exportTypes[exportType].name },
        ...(narrowed.length === 0 ? [{ term: 'Narrowed by', description: 'Nothing: all of them' }] : []),
        ...narrowed.map(([name, value]) => ({
          key: `filter ${name}`,
          term: filterNames[name] ?? name,
          description: <span className="break-all">{value}</span>,
        })),
        { term: 'Asked for (UTC)', description: <Time value={createdAt} format="moment" /> },
        ...(completedAt ? [{ term: 'Made (UTC)', description: <Time value={completedAt} format="moment" /> }] : []),
        { term: 'Number', description: <span className="font-mono text-sm break-all">{exportId}</span> },
      ]}
    />
  )
}
