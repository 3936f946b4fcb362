/** SHA-256 of a file in hexadecimal digits, or null where the browser cannot (a plain-http address that is not this machine). */
export async function hashFile(file: File): Promise<string | null> {
  const { subtle } = globalThis.crypto
  // Older browsers leave it out on addresses that are not safe.
  if (!(subtle as SubtleCrypto | undefined)) return null
  const digest = await subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Which of these documents the portal has already. An answer that does not come means none: they are sent then. */
export async function askKnown(batchId: string, hashes: readonly string[]): Promise<Map<string, 'batch' | 'clinic'>> {
  try {
    const answer = await fetch('/clinic/batches/known', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ batchId, hashes }),
    })
    if (!answer.ok) return new Map()
    const { known } = (await answer.json()) as { known: { hash: string; where: 'batch' | 'clinic' }[] }
    return new Map(known.map(({ hash, where }) => [hash, where]))
  } catch {
    // A broken line: the upload itself will say so, and the server drops a second copy anyway.
    return new Map()
  }
}
