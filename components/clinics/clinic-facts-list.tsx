import { DescriptionList } from '../ui/description-list'
import { Time } from '../ui/time'

type Props = {
  clinic: {
    email: string
    emailVerifiedAt: Date | null
    phone: string | null
    address: string | null
    city: string | null
    state: string | null
    country: string | null
    timeZone: string
    createdAt: Date
    approvedAt: Date | null
    suspendedAt: Date | null
    suspendedReason: string | null
    refusedAt: Date | null
    refusedReason: string | null
    lastLoginAt: Date | null
  }
}

const moment = (value: Date | null, none: string) => (value ? <Time value={value} format="moment" /> : none)

/** What a clinic said of itself, and when what happened to it; times in UTC, because admins sit anywhere. */
export function ClinicFactsList({ clinic }: Props) {
  const place = [clinic.address, clinic.city, clinic.state, clinic.country].filter(Boolean).join(', ')
  return (
    <DescriptionList
      items={[
        { term: 'E-mail', description: clinic.email },
        { term: 'Address proved', description: moment(clinic.emailVerifiedAt, 'Not yet') },
        { term: 'Phone', description: clinic.phone ?? '–' },
        { term: 'Place', description: place || '–' },
        { term: 'Time zone', description: clinic.timeZone },
        { term: 'Registered', description: moment(clinic.createdAt, '–') },
        { term: 'Approved', description: moment(clinic.approvedAt, 'Not yet') },
        { term: 'Last sign-in', description: moment(clinic.lastLoginAt, 'Never') },
        ...(clinic.refusedAt
          ? [
              { term: 'Refused', description: moment(clinic.refusedAt, '–') },
              { term: 'Why it was refused', description: clinic.refusedReason ?? '–' },
            ]
          : []),
        ...(clinic.suspendedAt
          ? [
              { term: 'Suspended', description: moment(clinic.suspendedAt, '–') },
              { term: 'Reason', description: clinic.suspendedReason ?? '–' },
            ]
          : []),
      ]}
    />
  )
}
