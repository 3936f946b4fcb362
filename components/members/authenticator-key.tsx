import { FormField } from '../forms/form-field'
import { Disclosure } from '../ui/disclosure'
import { QrCode } from './qr-code'

/** The key of an authenticator as a picture and as text, and the field for the code that proves it arrived. */
export function AuthenticatorKey({ address }: { address: string }) {
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
    </>
  )
}
