import { resultTypeNames } from '@/lib/results/schema'
import { Card } from '../ui/card'
import { DescriptionList } from '../ui/description-list'
import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'
import type { ResultDetails } from './result-details'

type Props = { result: ResultDetails; timeZone: string }

/** What was said at the upload, and the moments since. */
export function ResultFacts({ result, timeZone }: Props) {
  const { patient, testName, resultType, testDate, uploadedAt, sentAt, firstViewedAt, notes, branchName } = result
  const moment = (value: Date) => <Time value={value} format="moment" timeZone={timeZone} />
  return (
    <Card title="Details">
      <DescriptionList
        items={[
          {
            term: 'Patient',
            description: patient ? (
              <TextLink href={`/clinic/patients/${patient.patientId}`}>
                {patient.fullName}, {patient.patientNumber}
              </TextLink>
            ) : (
              'Not matched yet'
            ),
          },
          { term: 'Test', description: testName },
          { term: 'Kind', description: resultTypeNames[resultType] },
          { term: 'Test date', description: <Time value={testDate} /> },
          ...(branchName ? [{ term: 'Branch', description: branchName }] : []),
          { term: 'Uploaded', description: moment(uploadedAt) },
          ...(sentAt ? [{ term: 'Sent', description: moment(sentAt) }] : []),
          ...(firstViewedAt ? [{ term: 'First opened', description: moment(firstViewedAt) }] : []),
          ...(notes
            ? [{ term: 'Note to the patient', description: <span className="whitespace-pre-line">{notes}</span> }]
            : []),
        ]}
      />
    </Card>
  )
}
