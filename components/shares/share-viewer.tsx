'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type OpenedLink, openLink } from '@/lib/shlinks/open-link'
import type { ReadLink } from '@/lib/shlinks/schema'
import { parseShlink } from '@/lib/shlinks/shlink'
import { fillWords } from '../documents/document-words'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Notice } from '../ui/notice'
import { SharedView } from './shared-view'
import type { ViewerWords } from './viewer-words'

export type ShareViewerProps = {
  words: ViewerWords
  locale: string
  /** A scanned or pasted link; without it, the one behind the `#` of the page's own address. */
  link?: string
  /** Who opens it, where that is known. */
  recipient?: string
  /** A portal's own doors to shares in place of the visitors' (`/shl`): the same paths under another beginning. */
  doors?: string
  /** The public id of a share of ours, once it is open. */
  onOpened?: (shareId: string) => void
}

type Read = { link: ReadLink } | 'reading' | 'none' | 'bad'

/** Opens a SMART Health Link, ours or anybody's, in the reader's browser. The key never leaves it. */
export function ShareViewer({ words, locale, link: given, recipient: known = '', doors, onOpened }: ShareViewerProps) {
  const [read, setRead] = useState<Read>('reading')
  const [opened, setOpened] = useState<OpenedLink | null>(null)
  const [busy, setBusy] = useState(false)
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const look = () => {
      const text = given ?? window.location.hash
      const link = parseShlink(text.trim())
      setOpened(null)
      setRead(link ? { link } : text.length > 1 ? 'bad' : 'none')
    }
    look()
    // Another link in the same window changes only what stands behind the #.
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [given])
  useEffect(() => {
    if (opened) told.current?.focus()
  }, [opened])
  if (read === 'reading') return <p role="status">{words.reading}</p>
  const paste = (text: string) => {
    const pasted = parseShlink(text.trim())
    setRead(pasted ? { link: pasted } : 'bad')
  }
  if (read === 'none' || read === 'bad')
    return (
      <div className="space-y-5">
        {read === 'none' ? (
          <Told title={words.noLinkTitle} text={words.noLinkText} />
        ) : (
          <Told tone="attention" title={words.badLinkTitle} text={words.badLinkText} />
        )}
        <PasteForm words={words} onPaste={paste} />
      </div>
    )
  const { link } = read
  const open = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const form = new FormData(event.currentTarget)
    const field = (name: string) => textOf(form, name)
    setBusy(true)
    const { origin } = window.location
    const ask = { recipient: field('recipient'), passcode: field('passcode'), ownOrigin: origin }
    const outcome = await openLink(link, { ...ask, ...(doors === undefined ? {} : { doors }) })
    setBusy(false)
    setOpened(outcome)
    if (outcome.state === 'open' && outcome.shareId !== null) onOpened?.(outcome.shareId)
  }
  if (opened?.state === 'open')
    return (
      <div ref={told} tabIndex={-1} className="outline-none">
        <SharedView files={opened.files} words={words} locale={locale} />
      </div>
    )
  return (
    <div className="space-y-5">
      <div ref={told} tabIndex={-1} className="outline-none">
        {opened ? <Outcome outcome={opened} words={words} /> : null}
      </div>
      {opened && isOver(opened) ? null : (
        <form onSubmit={(event) => void open(event)} className="space-y-5">
          <h2 className="text-xl">{words.askTitle}</h2>
          <p>
            {new URL(link.url).origin === globalThis.location.origin
              ? words.askText
              : fillWords(words.askForeign, { server: new URL(link.url).host })}
          </p>
          <Field id="recipient" label={words.recipient} hint={words.recipientHint}>
            {(control) => (
              <Input {...control} name="recipient" required maxLength={120} autoComplete="name" defaultValue={known} />
            )}
          </Field>
          {link.passcode || opened?.state === 'passcode' ? (
            <Field id="passcode" label={words.passcode}>
              {(control) => <Input {...control} name="passcode" required maxLength={40} autoComplete="off" />}
            </Field>
          ) : null}
          <Button type="submit" wide pending={busy}>
            {busy ? words.opening : words.open}
          </Button>
        </form>
      )}
    </div>
  )
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

function PasteForm({ words, onPaste }: { words: ViewerWords; onPaste: (text: string) => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onPaste(textOf(new FormData(event.currentTarget), 'link'))
  }
  return (
    <form onSubmit={submit} className="space-y-4">
      <Field id="link" label={words.paste}>
        {(control) => (
          <Input {...control} name="link" required maxLength={8192} autoComplete="off" spellCheck={false} />
        )}
      </Field>
      <Button type="submit" wide variant="secondary">
        {words.pasteOpen}
      </Button>
    </form>
  )
}

const isOver = (opened: OpenedLink) =>
  opened.state === 'dead' ||
  opened.state === 'unreadable' ||
  (opened.state === 'passcode' && opened.remainingAttempts === 0)

function Outcome({ outcome, words }: { outcome: OpenedLink; words: ViewerWords }) {
  switch (outcome.state) {
    case 'passcode':
      return outcome.remainingAttempts === 0 ? (
        <Told tone="danger" title={words.lockedTitle} text={words.lockedText} />
      ) : (
        <Told tone="danger" title={fillWords(words.wrongPasscode, { count: outcome.remainingAttempts })} />
      )
    case 'dead':
      return <Told tone="attention" title={words.deadTitle} text={words.deadText} />
    case 'unreadable':
      return <Told tone="attention" title={words.unreadableTitle} text={words.unreadableText} />
    case 'signed_out':
      return <Told tone="attention" title={words.signedOut} />
    case 'limited':
      return <Told tone="attention" title={words.limited} />
    default:
      return <Told tone="attention" title={words.offline} />
  }
}

function Told({
  title,
  text,
  tone = 'info',
}: {
  title: string
  text?: string
  tone?: 'info' | 'attention' | 'danger'
}) {
  return (
    <Notice tone={tone} title={title}>
      {text ? <p>{text}</p> : null}
    </Notice>
  )
}
