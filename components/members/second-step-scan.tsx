import type { ReactNode } from 'react'
import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { AuthenticatorKey } from './authenticator-key'

type Props = {
  /** Null once it is on: the form stays, because without scripts the answer with the recovery codes is shown in its place. */
  address: string | null
  confirm: FormAction
  whenDone: ReactNode
}

/** The secret as a picture for the telephone and as text for those who cannot scan it, and the code that proves it arrived. */
export function SecondStepScan({ address, confirm, whenDone }: Props) {
  return (
    <ActionForm action={confirm} whenDone={whenDone}>
      {address === null ? (
        <p>The second step is on. Its recovery codes are not shown again.</p>
      ) : (
        <>
          <AuthenticatorKey address={address} />
          <SubmitButton pendingLabel="Checking…">Switch the second step on</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
