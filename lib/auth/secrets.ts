import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'

/**
 * Links and codes. A row keeps 32 random bytes, its seed; the secrets that travel are HMACs of the seed under HASH_KEY, and
 * the row keeps only their hashes. So a database alone opens nothing, and a message that has to be sent again after a crash
 * holds the very same link under the very same idempotency key.
 */
export type SecretPurpose =
  | 'sign-in'
  | 'password-reset'
  | 'email-verification'
  | 'opt-out'
  | 'invitation'
  | 'admin-invitation'
  | 'account-merge'

export const codeLength = 8

function bytesFrom(seed: Uint8Array, label: string): Buffer {
  return createHmac('sha256', Buffer.from(env().HASH_KEY, 'base64url')).update(label).update('\0').update(seed).digest()
}

/** 32 random bytes from which a row's secrets are derived. */
export function newSeed(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(randomBytes(32))
}

/** The link's token: 43 base64url characters, 256 bits. */
export function tokenOf(seed: Uint8Array, purpose: SecretPurpose): string {
  return bytesFrom(seed, `token:${purpose}`).toString('base64url')
}

/** 20 bytes for an authenticator that is set up behind a link (RFC 4226): the same each time that the link is opened. */
export function totpSecretOf(seed: Uint8Array): Uint8Array {
  return Uint8Array.from(bytesFrom(seed, 'totp-secret').subarray(0, 20))
}

/** SHA-256 of a token as it is stored; a token has 256 bits, so that a bare hash cannot be searched. */
export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(token).digest())
}

/** The code of the same message: eight digits, a secret of its own (it cannot be computed from the link). */
export function codeOf(seed: Uint8Array): string {
  const number = bytesFrom(seed, 'code').readBigUInt64BE() % 10n ** BigInt(codeLength)
  return number.toString().padStart(codeLength, '0')
}

/** A code is short, so its hash is keyed: without HASH_KEY the hundred million codes cannot be tried against it. */
export function hashCode(code: string, linkPublicId: string): Uint8Array<ArrayBuffer> {
  const digits = code.replace(/\D/g, '')
  return Uint8Array.from(bytesFrom(Buffer.from(`${linkPublicId}:${digits}`), 'code-hash'))
}

/** A recovery code as it is stored: keyed like the short codes, and bound to whose it is. */
export function hashRecoveryCode(code: string, personPublicId: string): Uint8Array<ArrayBuffer> {
  const letters = code.toLowerCase().replace(/[^0-9a-z]/g, '')
  return Uint8Array.from(bytesFrom(Buffer.from(`${personPublicId}:${letters}`), 'recovery-code'))
}

/**
 * What proves that a printed report's code was made here. Worked out anew from the version's id, so that nothing has to be
 * written down when somebody prints. @param versionPublicId names 130 random bits itself
 */
export function printedReportMac(versionPublicId: string): string {
  return bytesFrom(Buffer.from(versionPublicId), 'printed-report').subarray(0, 16).toString('base64url')
}

/** Compares two hashes in a time that does not depend on where they differ. */
export function sameHash(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && timingSafeEqual(left, right)
}
