import { ButtonLink } from '../ui/button-link'
import { Card } from '../ui/card'

type Props = { hasPatients: boolean; mayUpload: boolean; waits: boolean }

/** The first page of a clinic that has nothing yet. */
export function FirstSteps({ hasPatients, mayUpload, waits }: Props) {
  return (
    <ol className="grid gap-4 lg:grid-cols-3">
      <li>
        <Card
          title="1. Add a patient"
          footer={
            hasPatients ? (
              <p className="font-semibold text-good-ink">Done</p>
            ) : (
              <ButtonLink href="/clinic/patients/new">Add a patient</ButtonLink>
            )
          }
        >
          <p>Name, your own number for them, and an e-mail address. The birth date helps to tell namesakes apart.</p>
        </Card>
      </li>
      <li>
        <Card
          title="2. Upload a result"
          footer={mayUpload ? <ButtonLink href="/clinic/results/new">Upload a result</ButtonLink> : undefined}
        >
          <p>A PDF, a picture or a CSV table from the analyser. Say whose it is at once, or match it later.</p>
        </Card>
      </li>
      <li>
        <Card title="3. Review, authorise, send">
          <p>
            A person compares the name on the document with the patient, another answers for it, and it is sent.{' '}
            {waits ? 'Sending begins when your clinic is approved; everything before it works already.' : null}
          </p>
        </Card>
      </li>
    </ol>
  )
}
