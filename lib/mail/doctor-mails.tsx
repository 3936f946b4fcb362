import { StaffMessage } from '@/emails/staff-message'
import { env } from '@/lib/env'
import type { Mail } from '@/lib/mail/send-mail'

type Draft = Pick<Mail, 'subject' | 'body'>

const address = (path: string) => new URL(path, env().APP_URL).toString()
const inHours = (minutes: number) => `${Math.round(minutes / 60)} hours`

export function registrationCodeMail(code: string, minutes: number): Draft {
  return {
    subject: 'Your code for OodoMedLink',
    body: (
      <StaffMessage
        preview="Prove your e-mail address, and your registration goes on."
        paragraphs={[
          'Welcome. With this code and the password that you chose you prove that this e-mail address is yours; then we look at your registration as a doctor.',
          `The code works once, for ${inHours(minutes)}, and may be tried a few times only. Nobody from OodoMedLink ever asks you for it.`,
          'If you did not register, leave this message alone.',
        ]}
        code={code}
        action={{ href: address('/doctor/verify'), label: 'Enter the code' }}
      />
    ),
  }
}

export function passwordCodeMail(code: string, minutes: number): Draft {
  return {
    subject: 'Your code for a new password',
    body: (
      <StaffMessage
        preview="Use this code to choose a new password."
        paragraphs={[
          'Somebody, we hope you, asked for a new password for this e-mail address.',
          `The code works once, for ${minutes} minutes. All your sign-ins end when you choose the new password. Nobody from OodoMedLink ever asks you for it.`,
          'If it was not you, leave this message alone: your password stays as it is.',
        ]}
        code={code}
        action={{ href: address('/doctor/reset'), label: 'Choose a new password' }}
      />
    ),
  }
}

export function doctorAlreadyRegisteredMail(): Draft {
  return {
    subject: 'You are already registered at OodoMedLink',
    body: (
      <StaffMessage
        preview="This address is already in use."
        paragraphs={[
          'Somebody, perhaps you, tried to register as a doctor with this e-mail address. It is registered already, so nothing was changed.',
          'If you forgot the password, ask for a new one on the sign-in page.',
        ]}
        action={{ href: address('/doctor/sign-in'), label: 'Go to the sign-in' }}
      />
    ),
  }
}

type Told = 'approved' | 'refused' | 'suspended' | 'reactivated'

/** What became of a doctor's registration. The reason is an admin's own words, which the admin was told are sent. */
export function doctorStateMail(state: Told, reason: string | null): Draft {
  if (state === 'approved' || state === 'reactivated')
    return {
      subject: state === 'approved' ? 'Your registration was approved' : 'You can sign in again',
      body: (
        <StaffMessage
          preview="Everything is ready."
          paragraphs={[
            'You can sign in to OodoMedLink as a doctor, open what patients show you, and write notes.',
            'You see a patient’s documents only while the patient shows them to you; your own notes stay yours.',
          ]}
          action={{ href: address('/doctor/sign-in'), label: 'Sign in' }}
        />
      ),
    }
  const words =
    state === 'refused'
      ? 'We could not approve your registration as a doctor on OodoMedLink.'
      : 'Your access to OodoMedLink as a doctor was suspended. All your sign-ins have ended; your notes are kept.'
  return {
    subject: state === 'refused' ? 'Your registration was not approved' : 'Your access was suspended',
    body: (
      <StaffMessage
        preview={words}
        paragraphs={[
          words,
          `The reason that was given: ${reason ?? 'none was written down.'}`,
          'Please answer this message if you think that this is a mistake.',
        ]}
      />
    ),
  }
}
