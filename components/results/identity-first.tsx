import type { ReactNode } from 'react'
import type { PatientChoice } from '../patients/patient-choice'
import { Card } from '../ui/card'
import { Identity } from './identity'
import { IdentityWatch } from './identity-watch'

type Props = { state: 'unchecked' | 'agrees' | 'differs'; patient: PatientChoice; footer: ReactNode }

/** Why a result cannot be authorised yet: its documents are being read, or somebody else has to give their word. */
export function IdentityFirst({ state, patient, footer }: Props) {
  return (
    <Card title="Not yet" footer={footer}>
      <div className="space-y-3">
        <Identity patient={patient} />
        {state === 'unchecked' ? (
          <>
            <IdentityWatch />
            <p>
              The document is still being read. It can be authorised as soon as that is done; this page shows it by
              itself.
            </p>
          </>
        ) : (
          <p>
            The document does not bear this patient’s identity. A second person has to say below why it is right, before
            it can be authorised.
          </p>
        )}
      </div>
    </Card>
  )
}
