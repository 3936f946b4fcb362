import { channelNames } from '@/lib/channels/schema'
import { DescriptionList } from '../ui/description-list'
import { Time } from '../ui/time'

type Props = {
  patient: {
    patientNumber: string
    dateOfBirth: string | null
    gender: string | null
    contacts: readonly { kind: string; value: string; channels: readonly ('email' | 'sms' | 'whatsapp')[] }[]
    otherNumbers: readonly string[]
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
  const { patientNumber, dateOfBirth, gender, contacts, otherNumbers, address, language, createdAt } = patient
  return (
    <DescriptionList
      items={[
        { term: 'Number', description: patientNumber },
        { term: 'Birth date', description: dateOfBirth ? <Time value={dateOfBirth} /> : unsaid },
        { term: 'Gender', description: (gender && genders[gender]) || unsaid },
        ...(otherNumbers.length > 0 ? [{ term: 'Earlier numbers', description: otherNumbers.join(', ') }] : []),
        {
          term: 'Reached by',
          description:
            contacts.length === 0 ? (
              noAddress
            ) : (
              <ul>
                {contacts.map(({ value, channels }) => (
                  <li key={value}>
                    <span className="break-all">{value}</span>{' '}
                    <span className="font-normal text-muted">
                      {channels.length > 0
                        ? channels.map((channel) => channelNames[channel]).join(', ')
                        : 'not written to'}
                    </span>
                  </li>
                ))}
              </ul>
            ),
        },
        { term: 'Address', description: address ? <span className="whitespace-pre-line">{address}</span> : unsaid },
        { term: 'Language of messages', description: language === 'fr' ? 'French' : 'English' },
        { term: 'Added', description: <Time value={createdAt} timeZone={timeZone} /> },
      ]}
    />
  )
}
