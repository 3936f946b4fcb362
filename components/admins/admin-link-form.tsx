import { adminRoleNames, adminRoleWords } from '@/lib/admins/schema'
import { ActionForm } from '../forms/action-form'
import { FormField } from '../forms/form-field'
import type { FormAction } from '../forms/form-state'
import { PasswordField } from '../forms/password-field'
import { SubmitButton } from '../forms/submit-button'
import { AuthenticatorKey } from '../members/authenticator-key'
import { ButtonLink } from '../ui/button-link'
import { Notice } from '../ui/notice'

type Open = { email: string; role: keyof typeof adminRoleNames; isNew: boolean; totpAddress: string }

type Props = {
  token: string
  /** Null once it holds no more: the form stays, because without scripts the answer with the codes is shown in its place. */
  open: Open | null
  action: FormAction
}

/** Behind an admin's link: the password and the authenticator, proved together. */
export function AdminLinkForm({ token, open, action }: Props) {
  return (
    <ActionForm
      action={action}
      hidden={{ token }}
      whenDone={<ButtonLink href="/admin/sign-in">I have written them down</ButtonLink>}
    >
      {open === null ? (
        <Notice tone="attention" title="This link opens nothing any more.">
          <p>It was used already, has run out, or was withdrawn. Ask a super admin for a new one.</p>
        </Notice>
      ) : (
        <Steps open={open} />
      )}
    </ActionForm>
  )
}

function Steps({ open: { email, role, isNew, totpAddress } }: { open: Open }) {
  return (
    <>
      <p>
        You {isNew ? 'will ' : ''}sign in as <strong className="break-all">{email}</strong>.{' '}
        {isNew ? `As ${adminRoleNames[role].toLowerCase()}: ${adminRoleWords[role].toLowerCase()}` : null}
      </p>
      {isNew ? <FormField name="fullName" label="Your name" autoComplete="name" required /> : null}
      {isNew ? (
        <PasswordField
          name="password"
          label="Password"
          hint="At least 10 characters. A sentence that only you would think of is good."
          autoComplete="new-password"
          required
        />
      ) : (
        <PasswordField name="password" label="Your password" required />
      )}
      <AuthenticatorKey address={totpAddress} />
      <SubmitButton wide pendingLabel="Checking…">
        {isNew ? 'Join' : 'Switch the new second step on'}
      </SubmitButton>
    </>
  )
}
