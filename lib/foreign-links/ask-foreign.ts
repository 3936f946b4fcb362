import { z } from 'zod'
import type { VisitorActor } from '@/lib/auth/actors'
import { type CheckedAnswer, ForeignRefusal, openInternet, requestChecked } from '@/lib/foreign-links/request-checked'
import { type AskForeignInput, mostForeignBytes } from '@/lib/foreign-links/schema'
import { log } from '@/lib/log'
import { looksLikeJwe } from '@/lib/shlinks/jwe'
import { type Manifest, manifest } from '@/lib/shlinks/schema'

export type ForeignAnswer =
  | { kind: 'file'; jwe: string }
  | { kind: 'manifest'; manifest: Manifest }
  | { kind: 'passcode'; remainingAttempts: number }
  | { kind: 'dead' }
  | { kind: 'unreadable' }

const timeoutMilliseconds = 15_000

/**
 * Takes one step of another server's SMART Health Link for a reader, whose browser may talk to us only. What comes back is
 * a sealed file or a manifest made anew from what was understood of it, and nothing else: no page, no header, no script.
 */
export async function askForeign(
  _visitor: VisitorActor,
  { step, url, recipient = 'OodoMedLink', passcode }: AskForeignInput,
  network = openInternet,
): Promise<ForeignAnswer> {
  const limits = { mostBytes: mostForeignBytes, timeoutMilliseconds }
  try {
    if (step === 'manifest') {
      const body = JSON.stringify({ recipient, ...(passcode === undefined ? {} : { passcode }) })
      return readManifest(await requestChecked(url, { ...limits, method: 'POST', body }, network))
    }
    return readFile(
      await requestChecked(
        step === 'direct' ? withRecipient(url, recipient) : url,
        { ...limits, method: 'GET' },
        network,
      ),
    )
  } catch (failure) {
    if (!(failure instanceof ForeignRefusal)) throw failure
    // Neither the address nor the answer: both are somebody's.
    log.info({ event: 'foreign_link.refused', why: failure.message })
    return { kind: 'unreadable' }
  }
}

function withRecipient(address: string, recipient: string): string {
  const url = new URL(address)
  url.searchParams.set('recipient', recipient)
  return url.href
}

function readFile({ status, body }: CheckedAnswer): ForeignAnswer {
  if (status === 404 || status === 410) return { kind: 'dead' }
  return status === 200 && looksLikeJwe(body) ? { kind: 'file', jwe: body.trim() } : { kind: 'unreadable' }
}

const wrongPasscode = z.object({ remainingAttempts: z.number().int().min(0).catch(0) })

function readManifest({ status, body }: CheckedAnswer): ForeignAnswer {
  if (status === 404 || status === 410) return { kind: 'dead' }
  const said = jsonOf(body)
  if (status === 401)
    return { kind: 'passcode', remainingAttempts: wrongPasscode.safeParse(said).data?.remainingAttempts ?? 0 }
  const read = status === 200 ? manifest.safeParse(said) : null
  if (!read?.success || read.data.files.some(({ embedded }) => embedded !== undefined && !looksLikeJwe(embedded)))
    return { kind: 'unreadable' }
  // What our own manifests say beside the standard's words is not taken from strangers.
  const files = read.data.files.map(({ notice: _notice, replacement: _replacement, ...file }) => file)
  return { kind: 'manifest', manifest: { files } }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Whatever is not JSON is not a manifest, and the caller says so.
    return null
  }
}
