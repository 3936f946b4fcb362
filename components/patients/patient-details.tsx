import { DescriptionList } from '../ui/description-list'
import { Time } from '../ui/time'

type Props = {
  patient: {
    patientNumber: string
    dateOfBirth: string | null
    gender: string | null
    email: string | null
    phone: string | null
    address: string | null
    language: string
    createdAt: Date
  }
  genders: Record<string, string>
  timeZone: string
}

const unsaid = <span className="font-normal text-muted">Not said</span>
const noAddress = <span className="font-normal text-attention-ink">None: nothing can be sent until there is one</span>

/** What the clinic knows of a patient. */
export function PatientDetails({ patient, genders, timeZone }: Props) {
  const { patientNumber, dateOfBirth, gender, email, phone, address, language, createdAt } = patient
  return (
    <DescriptionList
      items={[
        { term: 'Number', description: patientNumber },
        { term: 'Birth date', description: dateOfBirth ? <Time value={dateOfBirth} /> : unsaid },
        { term: 'Gender', description: (gender && genders[gender]) || unsaid },
        { term: 'E-mail address', description: email ?? noAddress },
        { term: 'Phone', description: phone ?? unsaid },
        { term: 'Address', description: address ? <span className="whitespace-pre-line">{address}</span> : unsaid },
        { term: 'Language of messages', description: language === 'fr' ? 'French' : 'English' },
        { term: 'Added', description: <Time value={createdAt} timeZone={timeZone} /> },
      ]}
    />
  )
}
