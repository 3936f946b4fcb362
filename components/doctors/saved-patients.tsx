import type { ReactNode } from 'react'
import { Time } from '../ui/time'
import { PatientLink } from './patient-link'

type Row = { savedId: string; profileId: string; patientName: string; savedAt: Date; lastConsultationAt: Date | null }
type Props = { rows: readonly Row[]; timeZone: string; empty: ReactNode }

/** The patients whom a doctor keeps. */
export function SavedPatients({ rows, timeZone, empty }: Props) {
  if (rows.length === 0) return <>{empty}</>
  return (
    <ul className="divide-y divide-line">
      {rows.map(({ savedId, profileId, patientName, savedAt, lastConsultationAt }) => (
        <li key={savedId} className="px-4 py-3 sm:px-5">
          <p className="text-lg">
            <PatientLink profileId={profileId}>{patientName}</PatientLink>
          </p>
          <p className="text-muted">
            {lastConsultationAt ? (
              <>
                Last consultation <Time value={lastConsultationAt} timeZone={timeZone} />
              </>
            ) : (
              <>
                Saved <Time value={savedAt} timeZone={timeZone} />
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
