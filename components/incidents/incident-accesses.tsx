import type { DataColumn } from '../data-table/column'
import { DataTable } from '../data-table/data-table'
import { deviceWords } from '../sessions/device-words'
import { Card } from '../ui/card'
import { Time } from '../ui/time'

type Access = {
  happenedAt: Date
  action: string
  who: string
  reader: number
  address: string | null
  userAgent: string | null
}
type Told = {
  channel: 'email' | 'sms' | 'whatsapp'
  recipient: string
  status: string
  cancelled: boolean
  createdAt: Date
}
type Props = { accesses: readonly Access[]; told: readonly Told[]; timeZone: string }

const actionWords: Record<string, string> = {
  'result.viewed': 'Opened the result',
  'file.opened': 'Looked at a document',
  'file.downloaded': 'Downloaded a document',
  'link.used': 'Signed in from the message',
}
const channelWords = { email: 'E-mail', sms: 'Text message', whatsapp: 'WhatsApp' }
const statusWords: Record<string, string> = {
  pending: 'waiting',
  sent: 'sent',
  delivered: 'arrived',
  failed: 'did not arrive',
  bounced: 'came back',
}

type Numbered<Row> = Row & { at: number }
const numbered = <Row,>(rows: readonly Row[]): Numbered<Row>[] => rows.map((row, at) => ({ ...row, at }))

const accessColumns = (timeZone: string): DataColumn<Numbered<Access>>[] => [
  { id: 'what', header: 'What', primary: true, cell: ({ action }) => actionWords[action] ?? action },
  {
    id: 'when',
    header: 'When',
    cell: ({ happenedAt }) => <Time value={happenedAt} format="moment" timeZone={timeZone} />,
  },
  {
    id: 'who',
    header: 'Who',
    cell: ({ who, reader }) =>
      who === 'patient' ? `A patient’s account (reader ${reader + 1})` : `Reader ${reader + 1}`,
  },
  { id: 'device', header: 'Device', cell: ({ userAgent }) => deviceWords(userAgent) },
  { id: 'address', header: 'Address', cell: ({ address }) => address ?? 'Not known' },
]

const toldColumns = (timeZone: string): DataColumn<Numbered<Told>>[] => [
  { id: 'to', header: 'To', primary: true, cell: ({ recipient }) => <span className="break-all">{recipient}</span> },
  { id: 'way', header: 'By', cell: ({ channel }) => channelWords[channel] },
  {
    id: 'when',
    header: 'When',
    cell: ({ createdAt }) => <Time value={createdAt} format="moment" timeZone={timeZone} />,
  },
  {
    id: 'state',
    header: 'State',
    cell: ({ status, cancelled }) => (cancelled ? 'left unsent' : (statusWords[status] ?? status)),
  },
]

/** Who had opened it until it was withdrawn, and to whom messages about it went. */
export function IncidentAccesses({ accesses, told, timeZone }: Props) {
  return (
    <>
      <Card flush title="Who had opened it" lead="As the activity log had it at the moment of the withdrawal.">
        <DataTable
          caption="Openings"
          path=""
          rows={numbered(accesses)}
          rowId={(row) => String(row.at)}
          columns={accessColumns(timeZone)}
          empty={<p className="p-4 sm:px-5">Nobody outside your clinic had opened it.</p>}
        />
      </Card>
      <Card flush title="Messages about it">
        <DataTable
          caption="Messages"
          path=""
          rows={numbered(told)}
          rowId={(row) => String(row.at)}
          columns={toldColumns(timeZone)}
          empty={<p className="p-4 sm:px-5">No message about it was made.</p>}
        />
      </Card>
    </>
  )
}
