import { Secret, TOTP } from 'otpauth'

const stepSeconds = 30

const totpOf = (secret: Uint8Array, label: string) =>
  new TOTP({
    issuer: 'OodoMedLink',
    label,
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
    period: stepSeconds,
  })

/** 20 random bytes, as RFC 4226 recommends. */
export function newTotpSecret(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(20))
}

/** The otpauth:// address that an authenticator app reads, as text or as a QR code. */
export function totpAddress(secret: Uint8Array, label: string): string {
  return totpOf(secret, label).toString()
}

/** The code of this moment; for local demo sign-ins and tests. */
export function currentTotpCode(secret: Uint8Array, at = Date.now()): string {
  return totpOf(secret, '').generate({ timestamp: at })
}

/**
 * The 30-second step to which a code belongs, or null when it fits none of the last, the present and the next (RFC 6238
 * allows one step for clocks that differ). The caller stores the step, so that a code is good once.
 */
export function totpStepOf(secret: Uint8Array, code: string, at = Date.now()): number | null {
  const delta = totpOf(secret, '').validate({ token: code, timestamp: at, window: 1 })
  return delta === null ? null : Math.floor(at / 1000 / stepSeconds) + delta
}
