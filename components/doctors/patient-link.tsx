import type { ReactNode } from 'react'

/** The way to a patient's page. It is loaded anew, because only there may a page listen, and that is decided as it is loaded. */
export function PatientLink({ profileId, children }: { profileId: string; children: ReactNode }) {
  return (
    <a
      href={`/doctor/patients/${profileId}`}
      className="font-medium text-action-ink underline underline-offset-4 hover:decoration-2"
    >
      <bdi>{children}</bdi>
    </a>
  )
}
