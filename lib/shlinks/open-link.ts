import { z } from 'zod'
import { openFile } from '@/lib/shlinks/jwe'
import { readSharedContent, type SharedContent } from '@/lib/shlinks/shared-content'
import { type ManifestFile, manifest, type ReadLink } from '@/lib/shlinks/schema'
import { openUpdate } from '@/lib/shlinks/update-key'

/** Opening a link in the reader's browser. The key stays here: what is asked over the network never holds it. */

export type OpenedLinkFile = {
  /** Null where there is nothing to show: withdrawn, or of a kind that is not shown here. */
  content: SharedContent | null
  notice: 'corrected' | 'newer_elsewhere' | 'recalled' | 'no_longer_valid' | 'unreadable' | null
}
export type OpenedLink =
  | { state: 'open'; files: OpenedLinkFile[]; shareId: string | null }
  | { state: 'passcode'; remainingAttempts: number }
  | { state: 'dead' | 'unreadable' | 'limited' | 'signed_out' | 'offline' }

type Opening = {
  recipient: string
  passcode?: string | undefined
  /** Where our own shares are; links to it are asked directly, all others through our server. */
  ownOrigin: string
  /** In whose place of ours the doors of shares are, where it is not the visitors': "/shl". */
  doors?: string
}

class Failed extends Error {
  constructor(readonly state: 'dead' | 'unreadable' | 'limited' | 'signed_out') {
    super(state)
  }
}

/** Takes every step from a link to what can be read. It throws nothing: whatever fails is a state to be told in words. */
export async function openLink(link: ReadLink, opening: Opening): Promise<OpenedLink> {
  try {
    const ask = new URL(link.url).origin === opening.ownOrigin ? askOurs(opening) : askOthers(opening)
    if (link.direct) {
      const { jwe, notice, shareId } = await ask.direct(link.url)
      return { state: 'open', files: [await openOne(jwe, link.key, notice)], shareId }
    }
    const answer = await ask.manifest(link.url)
    if ('remainingAttempts' in answer) return { state: 'passcode', remainingAttempts: answer.remainingAttempts }
    const files: OpenedLinkFile[] = []
    for (const file of answer.files) files.push(await openListed(file, link.key, ask.file))
    return { state: 'open', files, shareId: answer.share ?? null }
  } catch (failure) {
    if (failure instanceof Failed) return { state: failure.state }
    // The network's own failure; everything that we can tell apart has a state of its own.
    return { state: 'offline' }
  }
}

async function openListed(file: ManifestFile, key: string, fetchFile: (url: string) => Promise<string>) {
  if (file.notice === 'recalled') return { content: null, notice: 'recalled' } satisfies OpenedLinkFile
  if (file.replacement) {
    const jwe = await fetchFile(file.replacement.location)
    return openOne(jwe, key, 'corrected', (text) => openUpdate(text, { key }))
  }
  const jwe = file.embedded ?? (file.location === undefined ? undefined : await fetchFile(file.location))
  const notice = file.notice ?? (file.status === 'no-longer-valid' ? 'no_longer_valid' : null)
  return jwe === undefined
    ? ({ content: null, notice: 'unreadable' } satisfies OpenedLinkFile)
    : openOne(jwe, key, notice)
}

const openSealed = (key: string) => async (jwe: string) => (await openFile(jwe, { key })).plain

async function openOne(
  jwe: string,
  key: string,
  notice: OpenedLinkFile['notice'],
  open: (jwe: string) => Promise<Uint8Array> = openSealed(key),
): Promise<OpenedLinkFile> {
  let content: SharedContent | null
  try {
    content = readSharedContent(await open(jwe))
  } catch {
    // A wrong key, a changed bit, or more than can be opened: said to the reader as what it is, not readable.
    content = null
  }
  return content ? { content, notice } : { content: null, notice: 'unreadable' }
}

const failures: Record<number, Failed['state']> = { 401: 'signed_out', 404: 'dead', 410: 'dead', 429: 'limited' }
const failedBy = (status: number) => new Failed(failures[status] ?? 'unreadable')

/** What a refusal says of tries that are left; nothing where it is a portal's own, whose reader is signed in no longer. */
const triesLeft = z.object({ remainingAttempts: z.number() })

function askOurs({ recipient, passcode, doors = '/shl' }: Opening) {
  // No cookie goes along: whoever is signed in here opens a link like everybody else, unless a portal has doors of its own.
  const credentials = doors === '/shl' ? 'omit' : 'same-origin'
  const ask = async (url: string, init: RequestInit = {}) => {
    const { pathname } = new URL(url)
    if (!pathname.startsWith('/shl/')) throw new Failed('unreadable')
    const query = pathname.startsWith('/shl/d/') ? `?recipient=${encodeURIComponent(recipient)}` : ''
    return fetch(`${doors}${pathname.slice(4)}${query}`, { ...init, credentials, redirect: 'error', cache: 'no-store' })
  }
  const file = async (url: string) => {
    const answer = await ask(url)
    if (!answer.ok) throw failedBy(answer.status)
    return answer.text()
  }
  return {
    file,
    async direct(url: string) {
      const answer = await ask(url)
      if (!answer.ok) throw failedBy(answer.status)
      const newer = answer.headers.get('share-notice') === 'newer_elsewhere'
      const notice = newer ? ('newer_elsewhere' as const) : null
      return { jwe: await answer.text(), notice, shareId: answer.headers.get('share-id') }
    },
    async manifest(url: string) {
      const body = JSON.stringify({ recipient, ...(passcode ? { passcode } : {}), embeddedLengthMax: 200_000 })
      const answer = await ask(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
      if (answer.status === 401) {
        const { data } = triesLeft.safeParse(await answer.json())
        if (data) return data
      }
      if (!answer.ok) throw failedBy(answer.status)
      const { data } = manifest.safeParse(await answer.json())
      if (!data) throw new Failed('unreadable')
      return data
    },
  }
}

type Foreign =
  | { kind: 'file'; jwe: string }
  | { kind: 'manifest'; manifest: unknown }
  | { kind: 'passcode'; remainingAttempts: number }
  | { kind: 'dead' | 'unreadable' }

function askOthers({ recipient, passcode }: Opening) {
  const ask = async (step: 'manifest' | 'direct' | 'file', url: string): Promise<Foreign> => {
    const body = JSON.stringify({ step, url, recipient, ...(passcode ? { passcode } : {}) })
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch('/s/ask', { method: 'POST', body, headers, credentials: 'omit', redirect: 'error' })
    if (!answer.ok) throw failedBy(answer.status)
    return (await answer.json()) as Foreign
  }
  const fileOf = (answer: Foreign) => {
    if (answer.kind !== 'file') throw new Failed(answer.kind === 'dead' ? 'dead' : 'unreadable')
    return answer.jwe
  }
  return {
    file: async (url: string) => fileOf(await ask('file', url)),
    direct: async (url: string) => ({ jwe: fileOf(await ask('direct', url)), notice: null, shareId: null }),
    async manifest(url: string) {
      const answer = await ask('manifest', url)
      if (answer.kind === 'passcode') return answer
      const { data } = manifest.safeParse(answer.kind === 'manifest' ? answer.manifest : null)
      if (!data) throw new Failed(answer.kind === 'dead' ? 'dead' : 'unreadable')
      return data
    },
  }
}
