import { StaffMessage } from '@/emails/staff-message'
import { env } from '@/lib/env'
import type { Mail } from '@/lib/mail/send-mail'
import type { AdminRole } from '@/prisma/generated/enums'

type Draft = Pick<Mail, 'subject' | 'body'>

const address = (path: string) => new URL(path, env().APP_URL).toString()
const roleWords: Record<AdminRole, string> = {
  super_admin: 'a super admin',
  admin: 'an admin',
  moderator: 'a moderator',
}
const inDays = (days: number) => (days === 1 ? 'one day' : `${days} days`)

type Invited = { invitedBy: string; role: AdminRole; token: string; days: number }

export function adminInvitationMail({ invitedBy, role, token, days }: Invited): Draft {
  return {
    subject: 'You are invited to help run OodoMedLink',
    body: (
      <StaffMessage
        preview="Choose a password, and set up your telephone."
        paragraphs={[
          `${invitedBy} invites you to help run OodoMedLink as ${roleWords[role]}.`,
          `The link works once, for ${inDays(days)}. Have your telephone with an authenticator app beside you: you need it at every sign-in.`,
          'If you do not know why you get this, leave this message alone: nothing happens then.',
        ]}
        action={{ href: address(`/admin/join/${token}`), label: 'Take the invitation' }}
      />
    ),
  }
}

/** @param by who took the old second step away; null where the person asked for the link themselves */
export function newSecondStepMail({ by, token, days }: { by: string | null; token: string; days: number }): Draft {
  return {
    subject: 'Set up your second step at OodoMedLink anew',
    body: (
      <StaffMessage
        preview="Your password and your telephone, proved together."
        paragraphs={[
          by === null
            ? 'You asked to set up another telephone for your sign-in. The old one is good until then.'
            : `${by} has taken your second step at sign-in away, because your telephone is lost. Every sign-in of yours has ended; your password alone opens nothing.`,
          `The link works once, for ${inDays(days)}. You need your password and your new telephone.`,
          'If you did not ask for this, call another super admin now.',
        ]}
        action={{ href: address(`/admin/join/${token}`), label: 'Set it up' }}
      />
    ),
  }
}

export type AdminEvent = 'suspended' | 'reactivated' | 'role' | 'second_step' | 'password' | 'codes'

const eventWords: Record<AdminEvent, { subject: string; words: (role: AdminRole) => string }> = {
  suspended: {
    subject: 'Your access to OodoMedLink was suspended',
    words: () => 'Your access to the administration of OodoMedLink was suspended. Every sign-in of yours has ended.',
  },
  reactivated: {
    subject: 'You can sign in to OodoMedLink again',
    words: () => 'The suspension of your access to the administration of OodoMedLink is over.',
  },
  role: {
    subject: 'Your role at OodoMedLink has changed',
    words: (role) => `You are ${roleWords[role]} of OodoMedLink from now on.`,
  },
  second_step: {
    subject: 'Your second step at OodoMedLink is new',
    words: () => 'A new authenticator was set up for your sign-in, with new recovery codes. Every sign-in has ended.',
  },
  password: {
    subject: 'Your password at OodoMedLink has changed',
    words: () => 'Your password was changed, and every other sign-in of yours has ended.',
  },
  codes: {
    subject: 'Your recovery codes at OodoMedLink are new',
    words: () => 'Ten new recovery codes were made for your sign-in. The old ones are good for nothing any more.',
  },
}

/** Tells an admin what was done to their sign-in, so that somebody else's doing is noticed. */
export function adminChangedMail(event: AdminEvent, role: AdminRole): Draft {
  const { subject, words } = eventWords[event]
  return {
    subject,
    body: (
      <StaffMessage
        preview={words(role)}
        paragraphs={[words(role), 'If this surprises you, call another super admin.']}
        action={{ href: address('/admin/sign-in'), label: 'Go to the sign-in' }}
      />
    ),
  }
}

type Granted = { clinicName: string; clinicId: string; expiresAt: Date }

/** Tells an admin that a clinic lets them look for a while. */
export function supportGrantedMail({ clinicName, clinicId, expiresAt }: Granted): Draft {
  const until = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  return {
    subject: `${clinicName} lets you look`,
    body: (
      <StaffMessage
        preview="For some hours, and written down."
        paragraphs={[
          `${clinicName} lets you look at its settings and states until ${until.format(expiresAt)} UTC.`,
          'The clinic sees what you look at, and can end it at any moment. You never see what a result says.',
        ]}
        action={{ href: address(`/admin/support/${clinicId}`), label: 'Look' }}
      />
    ),
  }
}
