import type { ReactNode } from 'react'
import { ActionForm } from '../forms/action-form'
import { FormField } from '../forms/form-field'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'
import { Disclosure } from '../ui/disclosure'
import { QrCode } from './qr-code'

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
        <Steps address={address} />
      )}
    </ActionForm>
  )
}

function Steps({ address }: { address: string }) {
  const secret = new URL(address).searchParams.get('secret') ?? ''
  return (
    <>
      <ol className="list-decimal space-y-4 ps-6">
        <li>Open an authenticator app on your telephone, and add an account.</li>
        <li>
          Scan this picture.
          <div className="mt-2 w-fit rounded-lg border border-line bg-white p-2">
            <QrCode text={address} label="The key for your authenticator app" />
          </div>
          <Disclosure summary="I cannot scan it">
            <p>Type this key into the app instead:</p>
            <p className="font-mono break-all select-all">{secret.replaceAll(/(.{4})/g, '$1 ').trim()}</p>
          </Disclosure>
        </li>
        <li>Type the six digits that the app shows now.</li>
      </ol>
      <FormField name="code" label="Code" inputMode="numeric" autoComplete="one-time-code" maxLength={7} required />
      <SubmitButton pendingLabel="Checking…">Switch the second step on</SubmitButton>
    </>
  )
}
