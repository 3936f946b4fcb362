import { heldForNames } from '@/lib/release/schema'
import { resultTypeNames } from '@/lib/results/schema'
import type { DataColumn } from '../data-table/column'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'
import { MessageWords } from './message-words'
import type { ResultRow } from '@/lib/results/schema'
import { StageBadge } from './stage-badge'

type Options = { timeZone: string; withoutPatient: boolean; choosable: boolean }

const hrefOf = (row: ResultRow) => `/clinic/results/${row.resultId}`

const patientColumn: DataColumn<ResultRow> = {
  id: 'patient',
  header: 'Patient',
  primary: true,
  cell: (row) => (
    <>
      <TextLink href={hrefOf(row)}>{row.patient?.fullName ?? 'No patient yet'}</TextLink>
      {row.patient ? <span className="block text-sm text-muted">{row.patient.patientNumber}</span> : null}
    </>
  ),
}

const chooseColumn: DataColumn<ResultRow> = {
  id: 'choose',
  header: 'Choose',
  cell: ({ resultId, patient, testName }) => (
    <input
      type="checkbox"
      name="result"
      value={resultId}
      aria-label={`Choose ${testName} of ${patient?.fullName ?? 'nobody yet'}`}
      className="size-6 accent-action"
    />
  ),
}

const testColumn = (linked: boolean): DataColumn<ResultRow> => ({
  id: 'test',
  header: 'Test',
  primary: linked,
  sortKey: linked ? undefined : 'testName',
  cell: (row) => (
    <>
      {linked ? <TextLink href={hrefOf(row)}>{row.testName}</TextLink> : row.testName}
      <span className="block text-sm text-muted">{resultTypeNames[row.resultType]}</span>
    </>
  ),
})

/** The stage, and of one that waits to go out by itself until when, or that somebody holds it. */
function StageCell({ row: { stage, heldFor, releaseAt }, timeZone }: { row: ResultRow; timeZone: string }) {
  const held = stage === 'to_send' && heldFor !== null && heldFor !== 'manual'
  return (
    <>
      <StageBadge stage={stage} />
      {held ? (
        <span className="mt-1 block text-sm text-muted">
          {heldForNames[heldFor]}
          {releaseAt ? (
            <>
              {' '}
              <Time value={releaseAt} format="moment" timeZone={timeZone} />
            </>
          ) : null}
        </span>
      ) : null}
    </>
  )
}

/** The columns of a list of results; on a patient's own page without the patient, and in one order only. */
export function resultColumns({ timeZone, withoutPatient, choosable }: Options): DataColumn<ResultRow>[] {
  const sortKey = (key: string) => (withoutPatient ? undefined : key)
  return [
    ...(choosable ? [chooseColumn] : []),
    ...(withoutPatient ? [] : [patientColumn]),
    testColumn(withoutPatient),
    {
      id: 'testDate',
      header: 'Test date',
      sortKey: sortKey('testDate'),
      cell: ({ testDate }) => <Time value={testDate} />,
    },
    { id: 'stage', header: 'Stage', cell: (row) => <StageCell row={row} timeZone={timeZone} /> },
    { id: 'message', header: 'Message', cell: ({ message }) => <MessageWords state={message} /> },
    {
      id: 'uploaded',
      header: 'Uploaded',
      sortKey: sortKey('uploaded'),
      cell: ({ uploadedAt }) => <Time value={uploadedAt} format="moment" timeZone={timeZone} />,
    },
  ]
}
