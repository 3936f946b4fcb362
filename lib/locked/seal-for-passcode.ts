import { createCipheriv, pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'

/** What OWASP asks for of PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023). */
export const rounds = 600_000

export type Locked = { rounds: number; salt: string; iv: string; box: string }

/**
 * Seals bytes so that only whoever knows the passcode opens them, by what every browser has (WebCrypto): PBKDF2-SHA-256 makes the
 * key, AES-256-GCM seals; its tag stands at the end, as WebCrypto wants it. All in base64.
 */
export async function sealForPasscode(plain: Uint8Array, passcode: string): Promise<Locked> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)]
  // One spelling of a letter with marks is as good as another.
  const key = await promisify(pbkdf2)(passcode.normalize('NFC'), salt, rounds, 32, 'sha256')
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const box = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  return { rounds, salt: salt.toString('base64'), iv: iv.toString('base64'), box: box.toString('base64') }
}
