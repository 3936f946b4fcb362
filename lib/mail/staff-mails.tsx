import { StaffMessage } from '@/emails/staff-message'
import { env } from '@/lib/env'
import type { Mail } from '@/lib/mail/send-mail'

type Draft = Pick<Mail, 'subject' | 'body'>

const address = (path: string) => new URL(path, env().APP_URL).toString()

export function verificationMail(token: string, hours: number): Draft {
  return {
    subject: 'Prove your e-mail address for OodoMedLink',
    body: (
      <StaffMessage
        preview="One click, and your clinic’s registration goes on."
        paragraphs={[
          'Welcome to OodoMedLink. Please prove that this e-mail address is yours; then we look at your clinic’s registration.',
          `The link works once, for ${hours} hours. If it has run out, sign in with your password: we send a new one.`,
          'If you did not register a clinic, leave this message alone.',
        ]}
        action={{ href: address(`/clinic/verify/${token}`), label: 'Prove this address' }}
      />
    ),
  }
}

export function alreadyRegisteredMail(): Draft {
  return {
    subject: 'You are already registered at OodoMedLink',
    body: (
      <StaffMessage
        preview="This address is already in use."
        paragraphs={[
          'Somebody, perhaps you, tried to register a clinic with this e-mail address. There is one already, so nothing was changed.',
          'If you forgot the password, ask for a new one on the sign-in page.',
        ]}
        action={{ href: address('/clinic/sign-in'), label: 'Go to the sign-in' }}
      />
    ),
  }
}

export function passwordResetMail(portal: 'clinic' | 'admin', token: string, minutes: number): Draft {
  return {
    subject: 'Choose a new password for OodoMedLink',
    body: (
      <StaffMessage
        preview="Use this link to choose a new password."
        paragraphs={[
          'Somebody, we hope you, asked for a new password for this e-mail address.',
          `The link works once, for ${minutes} minutes. All your other sign-ins end when you choose the new password.`,
          'If it was not you, leave this message alone: your password stays as it is.',
        ]}
        action={{ href: address(`/${portal}/reset/${token}`), label: 'Choose a new password' }}
      />
    ),
  }
}

export function clinicStatusMail(
  clinicName: string,
  status: 'active' | 'suspended' | 'refused',
  reason: string | null,
): Draft {
  if (status === 'active')
    return {
      subject: 'Your clinic can now send results',
      body: (
        <StaffMessage
          preview="Everything is ready."
          paragraphs={[`${clinicName} is active on OodoMedLink. You can send results to your patients from now on.`]}
          action={{ href: address('/clinic/sign-in'), label: 'Sign in' }}
        />
      ),
    }
  if (status === 'refused')
    return {
      subject: 'Your clinic’s application was not approved',
      body: (
        <StaffMessage
          preview="We could not approve it, and say why."
          paragraphs={[
            `We could not approve the application of ${clinicName} for OodoMedLink. Nobody can sign in to it for now.`,
            `The reason that was given: ${reason ?? 'none was written down.'}`,
            'Please answer this message if something has changed: the application can still be approved.',
          ]}
        />
      ),
    }
  return {
    subject: 'Your clinic was suspended on OodoMedLink',
    body: (
      <StaffMessage
        preview="Nobody can sign in to the clinic for now."
        paragraphs={[
          `${clinicName} was suspended on OodoMedLink. Nobody can sign in to it and nothing more is sent. Patients can still open what they were sent before.`,
          `The reason that was given: ${reason ?? 'none was written down.'}`,
          'Please answer this message if you think that this is a mistake.',
        ]}
      />
    ),
  }
}

type OwnerChanged = { clinicName: string; isNewOwner: boolean; other: string; reason: string }

/** Tells the new owner and the one before that an admin changed who owns the clinic. */
export function ownerChangedMail({ clinicName, isNewOwner, other, reason }: OwnerChanged): Draft {
  const words = isNewOwner
    ? `You are the owner of ${clinicName} on OodoMedLink from now on, in the place of ${other}, who is a manager.`
    : `${other} is the owner of ${clinicName} on OodoMedLink from now on. You are a manager.`
  return {
    subject: `The owner of ${clinicName} has changed on OodoMedLink`,
    body: (
      <StaffMessage
        preview={words}
        paragraphs={[
          words,
          `The people who run OodoMedLink did this. The reason that was given: ${reason}`,
          'If this is a mistake, answer this message at once.',
        ]}
        action={{ href: address('/clinic/sign-in'), label: 'Sign in' }}
      />
    ),
  }
}
