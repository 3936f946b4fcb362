import { DescriptionList } from '../ui/description-list'
import { Time } from '../ui/time'

type Decision = { at: Date; by: string | null; reason?: string | null } | null

type Props = {
  doctor: {
    email: string
    emailVerifiedAt: Date | null
    phone: string | null
    specialisation: string
    licenseNumber: string
    country: string
    timeZone: string
    createdAt: Date
    lastLoginAt: Date | null
    approved: Decision
    refused: Decision
    suspended: Decision
  }
}

const moment = (value: Date | null, none: string) => (value ? <Time value={value} format="moment" /> : none)

function decisionItems(term: string, decision: Decision) {
  if (!decision) return []
  const who = decision.by ? `, by ${decision.by}` : ''
  return [
    {
      term,
      description: (
        <>
          <Time value={decision.at} format="moment" />
          {who}
          {decision.reason ? <span className="block">{decision.reason}</span> : null}
        </>
      ),
    },
  ]
}

/** What a doctor entered, and what was decided; times in UTC, because admins sit anywhere. */
export function DoctorFacts({ doctor }: Props) {
  return (
    <DescriptionList
      items={[
        { term: 'Specialisation', description: doctor.specialisation },
        { term: 'Licence number', description: doctor.licenseNumber },
        { term: 'Country', description: doctor.country },
        { term: 'E-mail', description: doctor.email },
        { term: 'Address proved', description: moment(doctor.emailVerifiedAt, 'Not yet') },
        { term: 'Phone', description: doctor.phone ?? '–' },
        { term: 'Time zone', description: doctor.timeZone },
        { term: 'Registered', description: moment(doctor.createdAt, '–') },
        { term: 'Last sign-in', description: moment(doctor.lastLoginAt, 'Never') },
        ...decisionItems('Approved', doctor.approved),
        ...decisionItems('Refused', doctor.refused),
        ...decisionItems('Suspended', doctor.suspended),
      ]}
    />
  )
}
