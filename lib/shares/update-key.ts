import { createECDH } from 'node:crypto'
import { updateScalarOf } from '@/lib/shlinks/update-key'

/** The public half of the pair that comes from a share's key: 65 bytes, all that the server keeps of it. */
export async function updatePublicKeyOf(key: string): Promise<Uint8Array<ArrayBuffer>> {
  const pair = createECDH('prime256v1')
  // Throws for 1 of 4 thousand million keys, whose half lies beyond the curve: the patient then presses again.
  pair.setPrivateKey(await updateScalarOf(key))
  return Uint8Array.from(pair.getPublicKey())
}
