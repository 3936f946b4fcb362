import { Time } from '../ui/time'
import type { PatientChoice } from './patient-choice'

/** A patient in three facts, the same wherever one has to be told from another. */
export function PatientLine({ patient }: { patient: Omit<PatientChoice, 'patientId'> }) {
  return (
    <span className="min-w-0">
      <span className="block font-semibold">{patient.fullName}</span>
      <span className="block text-sm text-muted">
        Number {patient.patientNumber},{' '}
        {patient.dateOfBirth ? (
          <>
            born <Time value={patient.dateOfBirth} />
          </>
        ) : (
          'birth date not said'
        )}
      </span>
    </span>
  )
}
