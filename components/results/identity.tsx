import { TextLink } from '../ui/text-link'
import { Time } from '../ui/time'
import type { PatientChoice } from '../patients/patient-choice'

/** Whose result it is, large enough to be compared with a document at arm's length. */
export function Identity({ patient }: { patient: PatientChoice }) {
  return (
    <dl className="rounded-lg bg-sunken p-4">
      <dt className="text-sm text-muted">Name</dt>
      <dd className="mb-2 text-2xl leading-tight font-semibold">
        <TextLink href={`/clinic/patients/${patient.patientId}`} className="decoration-1">
          {patient.fullName}
        </TextLink>
      </dd>
      <dt className="text-sm text-muted">Birth date</dt>
      <dd className="mb-2 text-xl font-semibold">
        {patient.dateOfBirth ? <Time value={patient.dateOfBirth} /> : 'Not said'}
      </dd>
      <dt className="text-sm text-muted">Number</dt>
      <dd className="text-xl font-semibold">{patient.patientNumber}</dd>
    </dl>
  )
}
