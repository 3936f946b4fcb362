import { Card } from '../ui/card'
import { DescriptionList } from '../ui/description-list'
import { Time } from '../ui/time'

type Props = {
  shown: {
    status: string
    timeZone: string
    country: string | null
    emailVerifiedAt: Date | null
    approvedAt: Date | null
    totpRequiredAt: Date | null
    ownReleaseSettings: boolean
    ownIntakeSettings: boolean
    releaseRules: number
    messages: {
      sms: boolean
      whatsapp: boolean
      reminders: number
      dailyLimit: number
      monthlyLimit: number
      birthDateProof: string
      hasQuietHours: boolean
    } | null
  }
}

const moment = (value: Date | null) => (value ? <Time value={value} format="moment" /> : 'No')
const own = (is: boolean) => (is ? 'The clinic’s own' : 'As we set them')
const yes = (is: boolean) => (is ? 'Yes' : 'No')
const proofWords: Record<string, string> = {
  never: 'Never',
  new_mailbox: 'Once for each account',
  always: 'At each sign-in',
}

/** How a clinic is set up. */
export function ShownSettings({ shown }: Props) {
  const { messages } = shown
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card title="The clinic">
        <DescriptionList
          items={[
            { term: 'Status', description: shown.status },
            { term: 'Time zone', description: shown.timeZone },
            { term: 'Country', description: shown.country ?? '–' },
            { term: 'Address proved', description: moment(shown.emailVerifiedAt) },
            { term: 'Approved', description: moment(shown.approvedAt) },
            { term: 'Asks for a second step', description: moment(shown.totpRequiredAt) },
            { term: 'Release settings', description: own(shown.ownReleaseSettings) },
            { term: 'Release rules', description: shown.releaseRules },
            { term: 'Intake settings', description: own(shown.ownIntakeSettings) },
          ]}
        />
      </Card>
      <Card title="Messages">
        {messages ? (
          <DescriptionList
            items={[
              { term: 'Text messages', description: yes(messages.sms) },
              { term: 'WhatsApp', description: yes(messages.whatsapp) },
              { term: 'Quiet hours', description: yes(messages.hasQuietHours) },
              { term: 'Reminders', description: messages.reminders },
              { term: 'At most in a day', description: messages.dailyLimit },
              { term: 'At most in a month', description: messages.monthlyLimit },
              {
                term: 'Asks for the birth date',
                description: proofWords[messages.birthDateProof] ?? messages.birthDateProof,
              },
            ]}
          />
        ) : (
          <p className="text-muted">As we set them.</p>
        )}
      </Card>
    </div>
  )
}
