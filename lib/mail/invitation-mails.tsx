import { StaffMessage } from '@/emails/staff-message'
import { env } from '@/lib/env'

type Facts = { clinicName: string; invitedBy: string }

const address = (path: string) => new URL(path, env().APP_URL).toString()

export function invitationMail({ clinicName, invitedBy, token, days }: Facts & { token: string; days: number }) {
  return {
    subject: `${clinicName} invites you to OodoMedLink`,
    body: (
      <StaffMessage
        preview="Choose a name and a password, and begin."
        paragraphs={[
          `${invitedBy} invites you to work for ${clinicName} on OodoMedLink, by which the clinic sends results to its patients.`,
          `The link works once, for ${days} days. You choose your name and your password there.`,
          'If you do not know this clinic, leave this message alone: nothing happens then.',
        ]}
        action={{ href: address(`/clinic/join/${token}`), label: 'Take the invitation' }}
      />
    ),
  }
}

/** For an address that signs in already: one address works for one clinic. */
export function takenAddressMail({ clinicName, invitedBy }: Facts) {
  return {
    subject: `${clinicName} invites you to OodoMedLink`,
    body: (
      <StaffMessage
        preview="This address is in use already."
        paragraphs={[
          `${invitedBy} invites you to work for ${clinicName} on OodoMedLink. This e-mail address signs in there already, for another clinic, and one address works for one clinic.`,
          'Ask them to invite another address of yours. They were not told that this one is in use.',
        ]}
      />
    ),
  }
}
