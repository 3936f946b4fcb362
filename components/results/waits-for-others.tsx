import type { ReactNode } from 'react'
import type { PatientChoice } from '../patients/patient-choice'
import { Card } from '../ui/card'
import { Identity } from './identity'

const words = {
  match: 'Somebody who works with documents says whose result it is.',
  review: 'A reviewer, a manager or the owner compares the document with the patient.',
  authorise: 'A reviewer, a manager or the owner authorises it.',
  send: 'A reviewer, a manager or the owner sends it.',
} as const

type Props = { what: keyof typeof words; patient: PatientChoice | null; footer?: ReactNode }

/** The next step is another role's. */
export function WaitsForOthers({ what, patient, footer }: Props) {
  return (
    <Card title="Nothing to do for you" lead={words[what]} footer={footer}>
      {patient ? <Identity patient={patient} /> : null}
    </Card>
  )
}
